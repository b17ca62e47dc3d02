//! The `sahifa` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    sahifa::cli::main()
}
