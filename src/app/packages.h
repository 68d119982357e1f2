#pragma once

#include "app/workspace.h"

#include <functional>
#include <string>

namespace rd {

using Progress = std::function<bool(std::int64_t rows)>; ///< false cancels

/// A change that whoever uses the program makes now.
[[nodiscard]] ChangeInfo changeByUser(std::string why);

/// What keeps a table or a package out: the first doubt, how many more there are, and how to take it all the same.
[[nodiscard]] Error doubted(const Error &first, std::size_t more);

/// Brings a data package into the store, all or nothing. With `dryRun` everything is checked and nothing stored. What looks wrong
/// (app/packagedoubts.h) keeps it out, but where `accepted` says why it is right.
[[nodiscard]] Result<Loaded> loadPackage(Store &store, const std::string &path, const ChangeInfo &change, bool dryRun,
                                         const Progress &progress, const std::string &accepted = {});

/// The same into the store that `where` means; one that does not exist is made for it, and is not there afterwards where
/// the package is refused or only tried. The change is dated now.
[[nodiscard]] Result<Loaded> importInto(const WorkspaceOptions &where, const std::string &path, bool dryRun,
                                        const std::string &accepted = {});

/// A store beside a package is easily mistaken for one: whoever names it is told how to look into it.
[[nodiscard]] Result<void> refuseStoreFile(const std::string &path);

/// Writes the whole store as a data package into a new or empty folder; its import gives a store with the same digest.
Result<void> savePackage(Store &store, const std::string &folder);

} // namespace rd
