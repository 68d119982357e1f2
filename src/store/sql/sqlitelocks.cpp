#include "store/sql/sqlitelocks.h"

#include <sqlite3.h>

#include <cerrno>
#include <cstdarg>
#include <fmt/format.h>
#include <map>
#include <mutex>
#include <set>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rd {
namespace {

using FileId = std::pair<dev_t, ino_t>;

/// A descriptor for each locked file that nobody else knows, and so nobody else closes: the locks are its own. It lasts until SQLite has
/// closed each of its own: what is locked still is given up by that, as it is by closing a file.
class Keepers {
public:
    /// -1 where there is none; then the locks are the process's.
    int of(int file)
    {
        const FileId id = idOf(file);
        const std::scoped_lock lock(m_mutex);
        auto known = m_keepers.find(id);
        if (known == m_keepers.end()) {
            const int descriptor = openAgain(file);
            if (descriptor < 0) {
                return -1;
            }
            known = m_keepers.emplace(id, Keeper{descriptor, {}}).first;
        }
        known->second.files.insert(file);
        return known->second.descriptor;
    }
    void isClosing(int file)
    {
        const std::scoped_lock lock(m_mutex);
        const auto known = m_keepers.find(idOf(file));
        if (known != m_keepers.end() && known->second.files.erase(file) > 0 && known->second.files.empty()) {
            ::close(known->second.descriptor);
            m_keepers.erase(known);
        }
    }

private:
    struct Keeper {
        int descriptor;
        std::set<int> files; ///< SQLite's, which have asked for a lock
    };

    static FileId idOf(int file)
    {
        struct stat status = {};
        return ::fstat(file, &status) == 0 ? FileId{status.st_dev, status.st_ino} : FileId{};
    }
    /// The same file, whatever its name is now.
    static int openAgain(int file)
    {
        const std::string name = fmt::format("/proc/self/fd/{}", file);
        const int descriptor = ::open(name.c_str(), O_RDWR | O_CLOEXEC);
        return descriptor >= 0 ? descriptor : ::open(name.c_str(), O_RDONLY | O_CLOEXEC);
    }

    std::mutex m_mutex;
    std::map<FileId, Keeper> m_keepers;
};

/// Never destroyed: connections of static objects may outlive any other.
Keepers &keepers()
{
    static auto *const all = new Keepers;
    return *all;
}

/// fcntl(2) has this shape.
int keptFcntl(int file, int command, ...) // NOLINT(cert-dcl50-cpp)
{
    va_list list;
    va_start(list, command);
    void *argument = va_arg(list, void *);
    va_end(list);
    if (command == F_SETLK || command == F_GETLK) {
        const int keeper = keepers().of(file);
        auto *lock = static_cast<struct flock *>(argument);
        lock->l_pid = 0; // asked for by these commands
        const int done = keeper < 0 ? -1 : ::fcntl(keeper, command == F_SETLK ? F_OFD_SETLK : F_OFD_GETLK, lock);
        if (keeper >= 0 && (done == 0 || errno != EINVAL)) { // a system without them says EINVAL
            return done;
        }
    }
    return ::fcntl(file, command, argument);
}

int keptClose(int file)
{
    keepers().isClosing(file);
    return ::close(file);
}

} // namespace

void keepLocks()
{
    static std::once_flag once;
    std::call_once(once, [] {
        sqlite3_vfs *vfs = sqlite3_vfs_find(nullptr);
        if (vfs && vfs->iVersion >= 3 && vfs->xSetSystemCall) {
            vfs->xSetSystemCall(vfs, "fcntl", reinterpret_cast<sqlite3_syscall_ptr>(keptFcntl));
            vfs->xSetSystemCall(vfs, "close", reinterpret_cast<sqlite3_syscall_ptr>(keptClose));
        }
    });
}

} // namespace rd
