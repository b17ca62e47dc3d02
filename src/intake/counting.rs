//! How much of the files has been read, for whoever shows the progress.

use std::io::{self, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// A count of bytes that several threads see.
#[derive(Debug, Clone, Default)]
pub struct ByteCount(Arc<AtomicU64>);

impl ByteCount {
    /// The bytes read so far.
    pub fn get(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

impl PartialEq for ByteCount {
    /// Whether both count the same reading.
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Eq for ByteCount {}

/// A reader that counts.
pub struct Counted<R> {
    reader: R,
    count: Option<ByteCount>,
}

impl<R> Counted<R> {
    /// Counts what is read from `reader` into `count`, if there is one.
    pub fn new(reader: R, count: Option<&ByteCount>) -> Self {
        Self {
            reader,
            count: count.cloned(),
        }
    }
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.reader.read(buffer)?;
        if let Some(count) = &self.count {
            count.0.fetch_add(read as u64, Ordering::Relaxed);
        }
        Ok(read)
    }
}
