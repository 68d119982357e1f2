#pragma once

#include "exchange/sheets/zipdirectory.h"

#include <QIODevice>

#include <array>
#include <memory>

struct z_stream_s;

namespace rd {

/// A part of a zip file as a stream: never more than the list says; where it is less or other than that, it breaks off. Other
/// streams may read the file in turn.
class Unpacker final : public QIODevice {
public:
    /// `at` is where the part's bytes begin; its method is 0 or 8.
    Unpacker(std::shared_ptr<QIODevice> file, ZipPart part, qint64 at);
    ~Unpacker() override;
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 size) override;
    qint64 writeData(const char * /*data*/, qint64 /*size*/) override { return -1; }

private:
    bool refill();
    qint64 unpacked(char *data, qint64 size);

    std::shared_ptr<QIODevice> m_file;
    ZipPart m_part;
    qint64 m_at, m_left; ///< place in the file, packed bytes from there on
    quint64 m_given = 0;
    quint32 m_checksum = 0;
    std::unique_ptr<z_stream_s> m_zlib;
    std::array<char, 64 * 1024> m_room;
    bool m_isDamaged = false;
};

} // namespace rd
