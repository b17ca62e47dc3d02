//! How the entities pane looks.

use super::model::{Model, Row};
use crate::analysis::entities::EntityKind;
use crate::article::Direction;
use crate::ui::messages::Messages;
use crate::ui::paint::{self, Align};
use crate::ui::theme::Theme;
use ratatui::buffer::Buffer;
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
    buffer: &mut Buffer,
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
                let words = format!("{} {count}", messages.text(kind_message(kind)));
                let align = if direction.is_rtl() {
                    Align::Right
                } else {
                    Align::Left
                };
                let style = theme.entity(kind).patch(theme.title());
                paint::text(buffer, area, &words, align, style);
            }
            Row::Entity(index) => {
                let Some(entity) = model.entities().get(index) else {
                    continue;
                };
                draw_entity(buffer, area, entity, theme, direction);
                if selected {
                    paint::tint(buffer, area, theme.selected(focused));
                }
            }
        }
    }
}

/// The name on one side, the number of its mentions on the other; titles and other forms of the
/// name between them, dimmed, where there is room.
fn draw_entity(
    buffer: &mut Buffer,
    area: Rect,
    entity: &crate::analysis::entities::Entity,
    theme: &Theme,
    direction: Direction,
) {
    let count = entity.mentions.len().to_string();
    let digits = u16::try_from(count.len()).unwrap_or(1);
    let (name_side, count_side) = if direction.is_rtl() {
        (Align::Right, Align::Left)
    } else {
        (Align::Left, Align::Right)
    };
    paint::text(buffer, area, &count, count_side, theme.dim());
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
    let covered = paint::text(buffer, room, &certain, name_side, theme.entity(entity.kind));
    let Some(role) = entity.role.as_deref().filter(|role| !role.is_empty()) else {
        return;
    };
    let left = room.width.saturating_sub(covered.width + 1);
    if left < 6 {
        return;
    }
    let beside = if direction.is_rtl() {
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
    paint::text(buffer, beside, role, name_side, theme.dim());
}
