#pragma once

namespace rd {

/// Lets SQLite's locks in this process hold until SQLite gives them up. By itself SQLite uses a process's locks, and those are gone as
/// soon as anything in the process closes the file once: a file dialog, for instance, that looks into it for its icon. Then another
/// program takes itself for the only one, and what both write is lost. Other programs see the same locks as before.
///
/// See fcntl(2), "Advisory record locking" and "Open file description locks", and section 2.2 of "How To Corrupt An SQLite Database
/// File" (sqlite.org). To be called before the first connection; again, it does nothing.
void keepLocks();

} // namespace rd
