#pragma once

#include "core/result.h"

#include <QString>

#include <memory>

class QTemporaryDir;

namespace rd {

/// A folder that appears whole or not at all: files are made in stage(), beside the place where they will stand, and
/// publish() puts them there. Without it nothing stays.
class NewFolder {
public:
    /// `path` is a folder that does not exist, in one that does, or an empty one (perhaps through a link).
    [[nodiscard]] static Result<NewFolder> prepare(const std::string &path);
    NewFolder(NewFolder &&) noexcept;
    ~NewFolder();

    [[nodiscard]] const QString &stage() const { return m_stage; }
    /// `last` is the file that makes the folder what it is: where files move one by one, it comes last.
    Result<void> publish(const QString &last);

private:
    NewFolder();
    Result<void> moveInto(const QString &last);

    std::string m_name;
    QString m_target, m_stage;
    bool m_exists = false;
    std::unique_ptr<QTemporaryDir> m_temporary;
};

/// Brings a folder's entries to the disk, as far as the file system can.
bool syncFolder(const QString &folder);

} // namespace rd
