#include "store/sql/filenames.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <unistd.h>

namespace rd {
namespace fs = std::filesystem;

std::string absolutePath(const std::string &path)
{
    std::error_code error;
    const fs::path absolute = fs::absolute(path, error);
    return error ? path : absolute.lexically_normal().string();
}

void syncFolderOf(const std::string &path)
{
    if (const int folder = ::open(fs::path(path).parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
}

std::string nameBeside(const std::string &path)
{
    for (int i = 0;; ++i) {
        std::string name = fmt::format("{}.{}-{}.new", path, ::getpid(), i);
        if (std::error_code error; !fs::exists(fs::symlink_status(name, error))) {
            return name;
        }
    }
}

bool takeName(const std::string &draft, const std::string &path)
{
    bool taken = ::renameat2(AT_FDCWD, draft.c_str(), AT_FDCWD, path.c_str(), RENAME_NOREPLACE) == 0;
    // Where the file system cannot refuse a taken name by itself, a link does; what knows no links either is no place for two.
    if (!taken && (errno == EINVAL || errno == ENOSYS)) {
        taken = ::link(draft.c_str(), path.c_str()) == 0 && ::unlink(draft.c_str()) == 0;
        if (std::error_code error; !taken && errno != EEXIST && !fs::exists(fs::symlink_status(path, error))) {
            fs::rename(draft, path, error);
            taken = !error;
        }
    }
    if (taken) {
        syncFolderOf(path);
    }
    return taken;
}

} // namespace rd
