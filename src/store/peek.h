#pragma once

#include "core/result.h"

#include <cstdint>

namespace rd {

/// "RDST", in the header of every store file.
inline constexpr std::int32_t storeApplicationId = 0x52445354;

/// What can be known of a file before SQLite touches it.
struct Peeked {
    bool writable = false; ///< the file and its folder
    bool walMode = false;
    bool hasWal = false;     ///< a -wal that is not empty lies beside it
    bool hasJournal = false; ///< a -journal that is not empty lies beside it
};

/// Refuses with one sentence what is no store of ours: missing, a folder, a device, empty, foreign, newer, cut. A file that this
/// process holds open already is not opened again: closing it would drop the locks of the connection.
[[nodiscard]] Result<Peeked> peek(const std::string &path);

/// Where another store was put in the place of one that this process has open: takes away the log and its index beside it, which are the
/// old one's. SQLite would take the old one's pages for the new one's.
void dropLogOfReplaced(const std::string &path);

/// Says that this process has the file open, as long as it lives.
class OpenFile {
public:
    explicit OpenFile(const std::string &path);
    ~OpenFile();
    OpenFile(const OpenFile &) = delete;
    OpenFile &operator=(const OpenFile &) = delete;

    [[nodiscard]] bool isThere() const;    ///< its name still means this file
    [[nodiscard]] bool isReplaced() const; ///< its name means another one

private:
    std::string m_path;
    std::pair<std::uint64_t, std::uint64_t> m_id;
};

} // namespace rd
