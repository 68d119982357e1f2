#pragma once

#include "core/result.h"
#include "exchange/csv/csvreader.h"
#include "exchange/csv/csvwriter.h"

#include <gtest/gtest.h>

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cerrno>
#include <string>
#include <vector>

namespace rd::test {

using Fields = std::vector<std::string>;
using Rows = std::vector<Fields>;

/// A folder that goes away with the test.
class Folder {
public:
    [[nodiscard]] std::string path(const std::string &name = {}) const
    {
        return m_dir.path().toStdString() + (name.empty() ? "" : "/" + name);
    }
    void put(const std::string &name, const std::string &content) const
    {
        QFile file(QString::fromStdString(path(name)));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(content.data(), static_cast<qint64>(content.size())), static_cast<qint64>(content.size()));
    }
    /// "(none)" where there is no such file.
    [[nodiscard]] std::string content(const std::string &name) const
    {
        QFile file(QString::fromStdString(path(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : "(none)";
    }
    [[nodiscard]] QStringList names() const
    {
        return QDir(m_dir.path()).entryList(QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

private:
    QTemporaryDir m_dir;
};

/// Takes `capacity` bytes and then reports a full disk; hands over at most `piece` bytes at once.
class FailingDevice : public QIODevice {
public:
    explicit FailingDevice(qint64 capacity, qint64 piece = 1 << 20) : m_capacity(capacity), m_piece(piece)
    {
        open(WriteOnly | Unbuffered);
    }
    QByteArray taken;

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        const qint64 count = std::min({size, m_piece, m_capacity - taken.size()});
        if (count == 0 && size > 0) {
            errno = ENOSPC;
            return -1;
        }
        taken.append(data, count);
        return count;
    }

private:
    qint64 m_capacity, m_piece;
};

/// Everything in a CSV, or the English sentence of the error as a single field behind the rows before it.
inline Rows readAll(const std::string &bytes, CsvOptions options = {}, const std::string &name = "t.csv")
{
    QByteArray array(bytes.data(), static_cast<qsizetype>(bytes.size()));
    QBuffer buffer(&array);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, name, options);
    Rows rows;
    for (;;) {
        auto row = reader.next();
        if (!row) {
            rows.push_back({"ERROR " + row.error().sentence.en});
            return rows;
        }
        if (!*row) {
            return rows;
        }
        rows.push_back(std::move((*row)->fields));
    }
}

inline std::string writeAll(const Rows &rows, CsvProfile profile)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer, profile);
    for (const auto &row : rows) {
        for (const auto &field : row) {
            writer.text(field);
        }
        if (const auto ended = writer.endRow(); !ended) {
            return "ERROR " + ended.error().sentence.en;
        }
    }
    return buffer.data().toStdString();
}

} // namespace rd::test
