#pragma once

#include "store/loading/loader.h"
#include "store/opener.h"
#include "store/rollup/uncheckedcounts.h"
#include "store/rows/changelog.h"

namespace rd {

/// What an open store consists of.
struct Store::Rooms {
    Opened opened;
    Access access;
    std::string day; ///< as known on; empty: now
    ChangeLog log;
    CodeBook book;
    bool rollupHolds;                             ///< it counts what is known now, and that is what is asked for
    std::optional<UncheckedScope> unchecked = {}; ///< of the log and the book, once somebody asked

    [[nodiscard]] Sql &sql() const { return *opened.sql; }
    /// Every operation begins here: what was cancelled before does not count any more.
    void begin() const { sql().stop = false; }
    /// Reads changes and codes as known on that day; on an error everything stays as it was.
    Result<void> learn(const std::string &day);
    [[nodiscard]] std::optional<Error> faultInWriting() const;
    /// Runs `work` within a transaction that is kept where `work` says so, and learns what is new.
    using Work = std::function<Result<bool>(const ChangeLog &)>;
    Result<void> write(const Work &work);
};

} // namespace rd
