#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QIODevice>

namespace rd {

/// Stands before a device that is written to and remembers the first byte that did not get through: a full disk, a short
/// count, a closed pipe. After that, every write fails. Whoever writes may check each write or only finish().
class CheckedDevice final : public QIODevice {
public:
    /// `inner` is open and outlives this; `name` is what messages call it.
    CheckedDevice(QIODevice &inner, std::string name);
    ~CheckedDevice() override;

    /// Hands on what is buffered. The error of the first write that failed, if any did.
    Result<void> finish();
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 size) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    bool pass(const char *data, qint64 size);

    QIODevice &m_inner;
    std::string m_name;
    QByteArray m_buffer;
    bool m_failed = false;
    int m_errno = 0;
};

/// "cannot write NAME: the disk is full": an error for a person from errno (0: no reason is known).
[[nodiscard]] Error writeError(const std::string &name, int errorNumber);

} // namespace rd
