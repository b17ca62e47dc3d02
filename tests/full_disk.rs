//! A full disk and a read-only one: a clear sentence, and nothing lost.
//!
//! Needs the right to mount a small disk in memory: `sudo -E cargo test --test full_disk --
//! --ignored`. Where nothing can be mounted the test says so and proves nothing.

use sahifa::library::Library;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A disk in memory, gone with this.
struct Disk(PathBuf);

impl Disk {
    fn mounted(place: &Path, options: &str) -> Option<Self> {
        std::fs::create_dir_all(place).unwrap();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", options, "tmpfs"])
            .arg(place)
            .output();
        mounted
            .is_ok_and(|it| it.status.success())
            .then(|| Self(place.to_owned()))
    }

    fn change(&self, options: &str) {
        let changed = Command::new("mount")
            .args(["-o", &format!("remount,{options}")])
            .arg(&self.0)
            .status();
        assert!(changed.unwrap().success());
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

fn sahifa(library: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_sahifa"))
        .arg("--library")
        .arg(library)
        .args(arguments)
        .output()
        .unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn archive(path: &Path, count: usize) {
    let mut lines = String::new();
    for number in 0..count {
        let text = format!("نص المقال عن طوكيو {number}. ").repeat(20);
        writeln!(
            lines,
            "{{\"url\": \"https://a.example/{number}\", \"title\": \"مقال {number}\", \
             \"published\": \"2020-01-02\", \"text\": \"{text}\"}}"
        )
        .unwrap();
    }
    std::fs::write(path, lines).unwrap();
}

#[test]
#[ignore = "mounts a disk"]
fn a_full_disk_and_a_read_only_one_lose_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let articles = folder.path().join("articles.jsonl");
    archive(&articles, 8_000);
    let articles = articles.to_str().unwrap();
    let Some(disk) = Disk::mounted(&folder.path().join("disk"), "size=8m") else {
        eprintln!("no disk can be mounted here: nothing is proved");
        return;
    };
    let library = disk.0.join("library.sqlite3");

    let output = sahifa(&library, &["add", "--no-analysis", articles]);
    assert!(!output.status.success());
    assert!(
        said(&output).contains("the disk is full"),
        "{}",
        said(&output)
    );

    // With room again: the library is sound, what was acknowledged is there, the rest comes in.
    disk.change("size=300m");
    let kept = Library::open(&library).unwrap();
    let (there, health) = (kept.len().unwrap(), kept.check().unwrap());
    assert!(there > 0 && there < 8_000, "{there}");
    assert_eq!(health.damages, Vec::<String>::new());
    drop(kept);
    let output = sahifa(&library, &["add", "--no-analysis", articles]);
    assert!(output.status.success(), "{}", said(&output));
    let output = sahifa(&library, &["search", "طوكيو", "--limit", "1"]);
    assert!(said(&output).contains("8000 found"), "{}", said(&output));

    disk.change("ro");
    for arguments in [vec!["list"], vec!["add", articles]] {
        let output = sahifa(&library, &arguments);
        assert!(!output.status.success());
        assert!(
            said(&output).contains("read-only") || said(&output).contains("allowed to write"),
            "{}",
            said(&output)
        );
    }
    let elsewhere = disk.0.join("new").join("library.sqlite3");
    let output = sahifa(&elsewhere, &["list"]);
    assert!(
        said(&output).contains("cannot be made"),
        "{}",
        said(&output)
    );

    disk.change("rw");
    let kept = Library::open(&library).unwrap();
    assert_eq!(kept.len().unwrap(), 8_000);
    assert_eq!(kept.check().unwrap().damages, Vec::<String>::new());
}
