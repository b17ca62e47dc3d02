//! The watchman: sees what happens in the folders that were opened, and tells the importer.

use super::importing::Job;
use super::{Post, Reply};
use crate::intake::Input;
use crate::intake::watch::Watch;
use std::sync::mpsc::Sender;
use std::time::SystemTime;

/// Watches until nobody hears of it any more. What was written after `since` is told of.
pub fn run(inputs: &[Input], since: SystemTime, importer: &Sender<Job>, post: &Post) {
    let Some(mut watch) = Watch::begin(inputs, since) else {
        return;
    };
    let mut said = false;
    loop {
        if !watch.is_told() && !said {
            said = true;
            post(Reply::WatchRefused);
        }
        if importer.send(Job::Changed(watch.wait())).is_err() {
            return;
        }
    }
}
