//! The commands for pipes, through the binary: what they print, and how they end.

mod analysing;
mod ending;
mod keeping;
mod settings;
mod showing;

use serde_json::Value;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

const RAW: &str = "\
زار وزير الخارجية المصري سامح شكري مدينة الدوحة أمس، وأجرى محادثات مع مسؤولين في قطر حول الأزمة.

وقال شكري إن مصر وقطر تعملان معا، وإن الاجتماع المقبل سيعقد في القاهرة بعد شهر من الآن.

خبير يقول إن المنطقة أمام فرصة لا تتكرر كثيرا

وأضاف أن أكثر من 10,000 شخص استفادوا من البرنامج (المرحلة الأولى) حتى نهاية العام الماضي.

شاركها.
اترك تعليقاً
";

const MARKDOWN: &str = "\
---
title: قمة في طوكيو
date: 2023-11-08
source: صحيفة المرفأ
author: هالة منصور
language: ar
tags: [طوكيو]
---

## البداية

اجتمع الوزراء في **طوكيو** أمس.

- بند أول
- بند ثان
";

fn sahifa(arguments: &[&str], input: Option<&str>) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_sahifa"))
        .args(arguments)
        .env_remove("COLUMNS")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    if let Some(input) = input {
        stdin.write_all(input.as_bytes()).unwrap();
    }
    drop(stdin);
    child.wait_with_output().unwrap()
}

fn printed(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn json(arguments: &[&str], input: Option<&str>) -> Value {
    let output = sahifa(arguments, input);
    assert_eq!(output.status.code(), Some(0));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("2023-11-08-g7.md"), MARKDOWN).unwrap();
    fs::write(folder.path().join("2023-11-09-raw.txt"), RAW).unwrap();
    fs::write(folder.path().join(".hidden.txt"), "مخفي.").unwrap();
    fs::write(
        folder.path().join("more.jsonl"),
        "{\"title\": \"ثالث\", \"published\": \"2023-11-10\", \"text\": \"نص ثالث.\"}\n{bad\n",
    )
    .unwrap();
    folder
}

fn path(folder: &Path, name: &str) -> String {
    folder.join(name).display().to_string()
}
