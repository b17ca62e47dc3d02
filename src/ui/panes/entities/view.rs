//! How the entities pane looks.

use super::model::{Model, Row};
use crate::analysis::entities::{Entity, EntityKind, name_in};
use crate::article::{Direction, Language};
use crate::text::fold::fold;
use crate::text::isolate::isolate;
use crate::ui::frame::Frame;
use crate::ui::messages::Messages;
use crate::ui::paint::{self, Align};
use crate::ui::theme::Theme;
use ratatui::layout::Rect;

/// The message that names a kind.
pub fn kind_message(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "kind-person",
        EntityKind::Place => "kind-place",
        EntityKind::Organisation => "kind-organisation",
    }
}

/// Paints the rows on the screen into `inside`.
pub fn draw(
    frame: &mut Frame,
    inside: Rect,
    model: &Model,
    theme: &Theme,
    messages: &Messages,
    focused: bool,
    direction: Direction,
) {
    let margin = u16::from(inside.width > 12);
    let room = Rect {
        x: inside.x + margin,
        width: inside.width - 2 * margin,
        ..inside
    };
    for (offset, (row, selected)) in (0..inside.height).zip(model.page()) {
        let area = Rect {
            y: room.y + offset,
            height: 1,
            ..room
        };
        match row {
            Row::Heading(kind, count) => {
                let count = messages.number(count);
                let words = format!("{} {count}", messages.text(kind_message(kind)));
                let align = if direction.is_rtl() {
                    Align::Right
                } else {
                    Align::Left
                };
                let style = theme.entity(kind).patch(theme.title());
                paint::text(frame, area, &words, align, style);
            }
            Row::Hidden(kind, count) => {
                let kind = messages.text(kind_message(kind));
                let hidden = messages.text("kind-hidden");
                let align = if direction.is_rtl() {
                    Align::Right
                } else {
                    Align::Left
                };
                let count = messages.number(count);
                let words = format!("{kind} {count} · {hidden}");
                paint::text(frame, area, &words, align, theme.dim());
                if selected {
                    frame.restyle(area, theme.selected(focused));
                }
            }
            Row::Entity(index) => {
                let Some(entity) = model.entities().get(index) else {
                    continue;
                };
                let beside = beside(entity, messages.language());
                let count = messages.number(entity.mentions.len());
                draw_entity(frame, area, (entity, &beside, &count), theme, direction);
                if selected {
                    frame.restyle(area, theme.selected(focused));
                }
            }
        }
    }
}

/// The name on one side, the number of its mentions on the other; titles and other forms of the
/// name between them, dimmed, where there is room.
fn draw_entity(
    frame: &mut Frame,
    area: Rect,
    (entity, beside, count): (&Entity, &str, &str),
    theme: &Theme,
    direction: Direction,
) {
    let digits = u16::try_from(count.chars().count()).unwrap_or(1);
    let (name_side, count_side) = if direction.is_rtl() {
        (Align::Right, Align::Left)
    } else {
        (Align::Left, Align::Right)
    };
    paint::text(frame, area, count, count_side, theme.dim());
    let width = area.width.saturating_sub(digits + 1);
    let room = if direction.is_rtl() {
        Rect {
            x: area.right() - width,
            width,
            ..area
        }
    } else {
        Rect { width, ..area }
    };
    let certain = if entity.certain {
        entity.name.clone()
    } else {
        format!("{}?", entity.name)
    };
    let covered = paint::text(frame, room, &certain, name_side, theme.entity(entity.kind));
    if beside.is_empty() {
        return;
    }
    let left = room.width.saturating_sub(covered.width + 1);
    if left < 6 {
        return;
    }
    let rest = if direction.is_rtl() {
        Rect {
            width: left,
            ..room
        }
    } else {
        Rect {
            x: covered.right() + 1,
            width: left,
            ..room
        }
    };
    paint::text(frame, rest, beside, name_side, theme.dim());
}

/// What stands beside a name: the name in the interface's language where it is another, the
/// role, the other forms.
fn beside(entity: &Entity, language: Language) -> String {
    let mut parts: Vec<&str> = Vec::new();
    let name = fold(&entity.name);
    parts.extend(name_in(&entity.key, language).filter(|other| fold(other) != name));
    parts.extend(entity.role.as_deref().filter(|role| !role.is_empty()));
    let mut seen = vec![name];
    for form in &entity.forms {
        let folded = fold(&form.name);
        if !seen.contains(&folded) {
            parts.push(&form.name);
            seen.push(folded);
        }
    }
    let isolated: Vec<String> = parts.into_iter().map(isolate).collect();
    isolated.join(" · ")
}
