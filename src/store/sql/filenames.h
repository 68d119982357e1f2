#pragma once

#include <string>

namespace rd {

/// Absolute, so that no name is taken for an URI or depends on where the program stands.
[[nodiscard]] std::string absolutePath(const std::string &path);
/// Brings the folder's entry of a new or renamed file to the disk.
void syncFolderOf(const std::string &path);
/// A name beside `path` that nothing has yet.
[[nodiscard]] std::string nameBeside(const std::string &path);

/// Gives a finished file its name, in the same file system. False where the name is taken or the folder cannot be written: nothing
/// was changed then, and of two that ask for a name in the same moment one gets it.
[[nodiscard]] bool takeName(const std::string &draft, const std::string &path);

} // namespace rd
