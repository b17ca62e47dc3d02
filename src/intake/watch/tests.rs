use super::*;
use std::fs;
use std::os::unix::fs::symlink;

/// A folder, looked at through a watch that no event helps.
struct Seen {
    _home: tempfile::TempDir,
    folder: PathBuf,
    folders: Folders,
}

impl Seen {
    fn new(files: &[(&str, &str)]) -> Self {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().canonicalize().unwrap().join("news");
        fs::create_dir(&folder).unwrap();
        for (name, text) in files {
            fs::write(folder.join(name), text).unwrap();
        }
        let mut folders = Folders::new(vec![folder.clone()]);
        folders.look();
        Self {
            _home: home,
            folder,
            folders,
        }
    }

    /// The names of what has changed and of what is gone.
    fn look(&mut self) -> (Vec<String>, Vec<String>) {
        let names = |paths: Vec<PathBuf>| {
            let short = |path: &PathBuf| path.strip_prefix(&self.folder).unwrap().to_owned();
            paths
                .iter()
                .map(|path| short(path).display().to_string())
                .collect()
        };
        let changes = self.folders.look();
        (names(changes.changed), names(changes.gone))
    }
}

#[test]
fn new_changed_moved_and_removed_files_are_told_apart_from_those_that_stay() {
    let mut seen = Seen::new(&[("a.md", "ا"), ("b.md", "ب"), ("c.md", "ت"), ("d.md", "ث")]);
    fs::write(seen.folder.join("b.md"), "ب جديد").unwrap();
    fs::remove_file(seen.folder.join("c.md")).unwrap();
    fs::create_dir(seen.folder.join("old")).unwrap();
    fs::rename(seen.folder.join("d.md"), seen.folder.join("old/d.md")).unwrap();
    fs::write(seen.folder.join("e.md"), "ج").unwrap();
    let (changed, gone) = seen.look();
    assert_eq!(changed, ["b.md", "e.md", "old/d.md"]);
    assert_eq!(gone, ["c.md", "d.md"]);
    assert_eq!(seen.look(), (vec![], vec![]));
}

#[test]
fn hidden_ignored_and_empty_files_are_left_out_and_links_are_followed() {
    let mut seen = Seen::new(&[(".gitignore", "drafts/\n")]);
    let elsewhere = tempfile::tempdir().unwrap();
    fs::write(elsewhere.path().join("far.md"), "بعيد").unwrap();
    fs::create_dir(seen.folder.join("drafts")).unwrap();
    for name in ["drafts/a.md", ".hidden.md", ".b.md.swp", "picture.png"] {
        fs::write(seen.folder.join(name), "نص").unwrap();
    }
    fs::write(seen.folder.join("empty.md"), "").unwrap();
    symlink(elsewhere.path().join("far.md"), seen.folder.join("near.md")).unwrap();
    symlink(&seen.folder, seen.folder.join("loop")).unwrap();
    assert_eq!(seen.look().0, ["near.md"]);
    let home = elsewhere.path().canonicalize().unwrap();
    assert!(seen.folders.folders.contains(&home));
    assert!(!seen.folders.folders.contains(&seen.folder.join("drafts")));
}

#[test]
fn a_file_saved_by_renaming_another_over_it_has_changed() {
    let mut seen = Seen::new(&[("a.md", "قديم")]);
    fs::write(seen.folder.join("a.md~"), "جديد").unwrap();
    let same = fs::metadata(seen.folder.join("a.md")).unwrap();
    let file = fs::File::open(seen.folder.join("a.md~")).unwrap();
    file.set_modified(same.modified().unwrap()).unwrap();
    fs::rename(seen.folder.join("a.md~"), seen.folder.join("a.md")).unwrap();
    assert_eq!(seen.look(), (vec!["a.md".to_owned()], vec![]));
}

fn watched(folder: &Path) -> Receiver<Changes> {
    let mut watch = Watch::begin(
        &[Input::Path(folder.to_owned())],
        SystemTime::now() + Duration::from_secs(60),
    )
    .unwrap();
    assert!(watch.is_told());
    told(move || watch.wait())
}

fn told(mut wait: impl FnMut() -> Changes + Send + 'static) -> Receiver<Changes> {
    let (sender, receiver) = channel();
    std::thread::spawn(move || while sender.send(wait()).is_ok() {});
    receiver
}

/// What has changed, as soon as all of it has come.
fn changed(changes: &Receiver<Changes>, count: usize) -> BTreeSet<PathBuf> {
    let mut all = BTreeSet::new();
    while all.len() < count {
        let more = changes.recv_timeout(Duration::from_secs(20)).unwrap();
        all.extend(more.changed);
    }
    all
}

#[test]
fn the_system_tells_when_to_look_also_in_folders_that_come_later() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().canonicalize().unwrap();
    let changes = watched(&folder);
    fs::create_dir_all(folder.join("new/deep")).unwrap();
    let first = folder.join("new/deep/a.md");
    fs::write(&first, "ا").unwrap();
    assert_eq!(changed(&changes, 1), BTreeSet::from([first.clone()]));
    // The same folder again, gone and made anew.
    fs::remove_dir_all(folder.join("new")).unwrap();
    fs::create_dir_all(folder.join("new/deep")).unwrap();
    std::thread::sleep(2 * QUIET);
    let second = folder.join("new/deep/b.md");
    fs::write(&second, "ب").unwrap();
    assert!(changed(&changes, 1).contains(&second));
}

#[test]
fn a_burst_of_events_is_looked_at_once() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().canonicalize().unwrap();
    let changes = watched(&folder);
    for number in 0..300 {
        fs::write(folder.join(format!("{number}.md")), "خبر").unwrap();
    }
    let first = changes.recv_timeout(Duration::from_secs(20)).unwrap();
    assert_eq!(first.changed.len(), 300);
}

#[test]
fn a_file_written_after_the_reading_began_is_told_of_at_once() {
    let home = tempfile::tempdir().unwrap();
    let since = SystemTime::now();
    fs::write(home.path().join("a.md"), "ا").unwrap();
    let inputs = [Input::Path(home.path().to_owned())];
    let mut watch = Watch::begin(&inputs, since).unwrap();
    assert_eq!(watch.wait().changed.len(), 1);
    assert!(Watch::begin(&[Input::Stdin], SystemTime::now()).is_none());
}

#[test]
fn a_file_that_an_editor_has_just_put_aside_is_watched_over() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().canonicalize().unwrap();
    let file = folder.join("a.md");
    let mut watch = Watch::begin(&[Input::Path(file.clone())], SystemTime::now()).unwrap();
    // It need not be looked for.
    assert!(watch.watched.contains(&folder));
    let changes = told(move || watch.wait());
    fs::write(&file, "جديد").unwrap();
    assert_eq!(changed(&changes, 1), BTreeSet::from([file]));
}

#[test]
fn a_folder_that_was_gone_is_watched_over_when_it_is_back() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().canonicalize().unwrap().join("news");
    let changes = watched(&folder);
    fs::create_dir(&folder).unwrap();
    let file = folder.join("a.md");
    fs::write(&file, "ا").unwrap();
    assert_eq!(changed(&changes, 1), BTreeSet::from([file]));
}

#[test]
fn an_older_file_that_took_the_place_of_one_that_was_read_is_told_of() {
    let home = tempfile::tempdir().unwrap();
    let [file, other] = ["a.md", "b.md"].map(|name| home.path().join(name));
    fs::write(&file, "ا").unwrap();
    fs::write(&other, "ب").unwrap();
    std::thread::sleep(2 * GRAIN);
    let since = SystemTime::now();
    fs::rename(&other, &file).unwrap();
    let inputs = [Input::Path(file.clone())];
    let mut watch = Watch::begin(&inputs, since).unwrap();
    let changes = told(move || watch.wait());
    assert_eq!(
        changed(&changes, 1),
        BTreeSet::from([file.canonicalize().unwrap()])
    );
}

#[test]
fn what_is_neither_a_file_nor_a_folder_is_not_watched_over() {
    let inputs = [Input::Path("/dev/null".into())];
    assert!(Watch::begin(&inputs, SystemTime::now()).is_none());
}

#[test]
fn where_the_system_refuses_it_is_looked_from_time_to_time() {
    let home = tempfile::tempdir().unwrap();
    let inputs = [Input::Path(home.path().to_owned())];
    let mut watch = Watch::with(&inputs, SystemTime::now(), None, channel()).unwrap();
    assert!(!watch.is_told());
    watch.look = Duration::from_millis(20);
    let changes = told(move || watch.wait());
    fs::write(home.path().join("a.md"), "ا").unwrap();
    assert_eq!(changed(&changes, 1).len(), 1);
}
