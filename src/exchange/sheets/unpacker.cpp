#include "exchange/sheets/unpacker.h"

#include <zlib.h>

#include <algorithm>

namespace rd {

Unpacker::Unpacker(std::shared_ptr<QIODevice> file, ZipPart part, qint64 at)
    : m_file(std::move(file)), m_part(std::move(part)), m_at(at), m_left(qint64(m_part.packedSize)),
      m_zlib(std::make_unique<z_stream_s>())
{
    inflateInit2(m_zlib.get(), -MAX_WBITS); // the bare stream
    open(ReadOnly | Unbuffered);
}

Unpacker::~Unpacker()
{
    close();
    inflateEnd(m_zlib.get());
}

/// Puts the next bytes of the file before zlib.
bool Unpacker::refill()
{
    const qint64 wanted = std::min<qint64>(m_left, qint64(m_room.size()));
    const qint64 count = m_file->seek(m_at) ? m_file->read(m_room.data(), wanted) : -1;
    m_at += std::max<qint64>(count, 0);
    m_left -= std::max<qint64>(count, 0);
    m_zlib->next_in = reinterpret_cast<Bytef *>(m_room.data());
    m_zlib->avail_in = uInt(std::max<qint64>(count, 0));
    return count == wanted;
}

/// Fills as much of `data` as the part still has. Less than `size` is its end, or −1 a fault.
qint64 Unpacker::unpacked(char *data, qint64 size)
{
    m_zlib->next_out = reinterpret_cast<Bytef *>(data);
    m_zlib->avail_out = uInt(size);
    for (int state = Z_OK; m_zlib->avail_out > 0 && state != Z_STREAM_END;) {
        if (m_zlib->avail_in == 0 && (m_left == 0 || !refill())) {
            return -1; // it ends before its stream does
        }
        if (m_part.method == 0) {
            const uInt count = std::min(m_zlib->avail_in, m_zlib->avail_out);
            std::copy_n(m_zlib->next_in, count, m_zlib->next_out);
            m_zlib->next_in += count;
            m_zlib->next_out += count;
            m_zlib->avail_in -= count;
            m_zlib->avail_out -= count;
            continue;
        }
        state = inflate(m_zlib.get(), Z_NO_FLUSH);
        if (state != Z_OK && state != Z_STREAM_END) {
            return -1;
        }
    }
    return size - qint64(m_zlib->avail_out);
}

qint64 Unpacker::readData(char *data, qint64 size)
{
    constexpr qint64 atOnce = 1 << 30;
    const qint64 wanted = std::min({size, atOnce, qint64(m_part.size - m_given)});
    if (wanted <= 0 || m_isDamaged) {
        return -1;
    }
    const qint64 count = unpacked(data, wanted);
    if (count != wanted) {
        m_isDamaged = true;
        return -1;
    }
    m_checksum = quint32(crc32_z(m_checksum, reinterpret_cast<const Bytef *>(data), std::size_t(count)));
    m_given += quint64(count);
    return m_given == m_part.size && m_checksum != m_part.checksum ? -1 : count;
}

} // namespace rd
