#include "exchange/sheets/gzipfile.h"

#include "exchange/fault.h"
#include "exchange/sheets/bombs.h"

#include <QTemporaryFile>

#include <fmt/format.h>
#include <zlib.h>

namespace rd {
namespace {

constexpr qint64 atOnce = 1 << 18;

/// zlib's state, given back whatever happens.
class Inflater {
public:
    Inflater() : m_isReady(inflateInit2(&m_stream, MAX_WBITS + gzipHeader) == Z_OK) {}
    ~Inflater()
    {
        if (m_isReady) {
            inflateEnd(&m_stream);
        }
    }
    Inflater(const Inflater &) = delete;
    Inflater &operator=(const Inflater &) = delete;
    [[nodiscard]] bool isReady() const { return m_isReady; }
    [[nodiscard]] z_stream &stream() { return m_stream; }

private:
    static constexpr int gzipHeader = 16;
    z_stream m_stream{};
    bool m_isReady;
};

Error brokenGzip(const std::string &name)
{
    return fault(name, "gzip 文件已损坏或不完整，请重新下载", "the gzip file is damaged or incomplete; download it again");
}

} // namespace

Result<std::unique_ptr<QIODevice>> unpackGzip(QIODevice &packed, const std::string &name, std::int64_t limit)
{
    auto file = std::make_unique<QTemporaryFile>();
    Inflater inflater;
    if (!file->open() || !inflater.isReady()) {
        return fault(name, "无法解压：临时文件夹不可写", "it cannot be unpacked: the temporary folder cannot be written");
    }
    z_stream &stream = inflater.stream();
    QByteArray out(atOnce, Qt::Uninitialized);
    std::int64_t taken = 0, given = 0;
    bool isWhole = false;
    for (QByteArray in = packed.read(atOnce); !in.isEmpty(); in = packed.read(atOnce)) {
        taken += in.size();
        stream.next_in = reinterpret_cast<Bytef *>(in.data());
        stream.avail_in = static_cast<uInt>(in.size());
        while (stream.avail_in > 0 || (stream.avail_out == 0 && !isWhole)) {
            if (isWhole && inflateReset(&stream) != Z_OK) { // files that were put one behind the other
                return brokenGzip(name);
            }
            stream.next_out = reinterpret_cast<Bytef *>(out.data());
            stream.avail_out = static_cast<uInt>(out.size());
            const int code = inflate(&stream, Z_NO_FLUSH);
            if (code != Z_OK && code != Z_STREAM_END && code != Z_BUF_ERROR) {
                return brokenGzip(name);
            }
            const qint64 count = out.size() - static_cast<qint64>(stream.avail_out);
            given += count;
            if (given > limit) {
                return fault(name, fmt::format("解压后超过 {} MB 的上限，请分成几个文件", limit / 1'000'000),
                             fmt::format("it unpacks to more than the limit of {} MB; split it", limit / 1'000'000));
            }
            if (isBomb(static_cast<std::uint64_t>(given), static_cast<std::uint64_t>(taken))) {
                return fault(name, "压缩比异常，不像数据表，不予读取",
                             "it unpacks to so many times its size that it is no table; it is not read");
            }
            if (file->write(out.constData(), count) != count) {
                return fault(name, "解压时写入失败，请检查磁盘空间", "what it unpacks to cannot be written; is the disk full?");
            }
            isWhole = code == Z_STREAM_END;
            if (code == Z_BUF_ERROR && count == 0) {
                break;
            }
        }
    }
    if (!isWhole) {
        return brokenGzip(name);
    }
    if (!file->flush() || !file->seek(0)) {
        return fault(name, "解压时写入失败，请检查磁盘空间", "what it unpacks to cannot be written; is the disk full?");
    }
    return std::unique_ptr<QIODevice>(std::move(file));
}

} // namespace rd
