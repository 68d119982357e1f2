#pragma once

#include <QByteArray>

#include <cstdint>
#include <memory>
#include <string_view>

namespace rd {

/// A part of a zip file: its bytes as they stand in the file, and what the file's list says of them.
struct Packed {
    QByteArray bytes;
    std::uint32_t checksum = 0; ///< CRC-32 of the content
    std::uint64_t size = 0;     ///< of the content
    bool isDeflated = true;     ///< else the bytes are the content
};

/// Packs a content that comes piece by piece.
class Packer {
public:
    Packer();
    ~Packer();
    Packer(const Packer &) = delete;
    Packer &operator=(const Packer &) = delete;

    void add(std::string_view piece);
    /// Ends the content. With `next`, that goes on with what another packer has packed.
    [[nodiscard]] Packed finish(const Packed *next = nullptr);

private:
    struct Stream;
    void pump(int flush);

    std::unique_ptr<Stream> m_stream;
    Packed m_packed;
};

/// Content that packing does not make smaller (a PNG) is kept as it is.
[[nodiscard]] Packed packed(const QByteArray &content);

} // namespace rd
