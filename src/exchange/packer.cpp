#include "exchange/packer.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <limits>

namespace rd {
namespace {

constexpr int level = 6, memory = 8;

uLong sumOf(uLong sum, const char *data, std::size_t size) { return crc32_z(sum, reinterpret_cast<const Bytef *>(data), size); }

} // namespace

struct Packer::Stream {
    z_stream z{};
    std::array<Bytef, 64 * 1024> room;
};

Packer::Packer() : m_stream(std::make_unique<Stream>())
{
    deflateInit2(&m_stream->z, level, Z_DEFLATED, -MAX_WBITS, memory, Z_DEFAULT_STRATEGY); // bare, without zlib's own head
}

Packer::~Packer() { deflateEnd(&m_stream->z); }

void Packer::pump(int flush)
{
    z_stream &z = m_stream->z;
    do {
        z.next_out = m_stream->room.data();
        z.avail_out = uInt(m_stream->room.size());
        deflate(&z, flush);
        m_packed.bytes.append(reinterpret_cast<const char *>(m_stream->room.data()),
                              qsizetype(m_stream->room.size() - z.avail_out));
    } while (z.avail_out == 0);
}

void Packer::add(std::string_view piece)
{
    m_packed.checksum = std::uint32_t(sumOf(m_packed.checksum, piece.data(), piece.size()));
    m_packed.size += piece.size();
    while (!piece.empty()) {
        const std::size_t size = std::min<std::size_t>(piece.size(), std::numeric_limits<uInt>::max());
        m_stream->z.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(piece.data()));
        m_stream->z.avail_in = uInt(size);
        pump(Z_NO_FLUSH);
        piece.remove_prefix(size);
    }
}

Packed Packer::finish(const Packed *next)
{
    pump(next != nullptr ? Z_FULL_FLUSH : Z_FINISH); // a full flush ends at a whole byte, and nothing behind it refers to it
    Packed all = std::move(m_packed);
    if (next != nullptr) {
        all.checksum = std::uint32_t(crc32_combine(all.checksum, next->checksum, z_off_t(next->size)));
        all.size += next->size;
        all.bytes += next->bytes;
    }
    return all;
}

Packed packed(const QByteArray &content)
{
    Packer packer;
    packer.add({content.constData(), std::size_t(content.size())});
    Packed all = packer.finish();
    if (all.bytes.size() >= content.size()) {
        all.bytes = content;
        all.isDeflated = false;
    }
    return all;
}

} // namespace rd
