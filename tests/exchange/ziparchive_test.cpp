#include "exchange/sheets/ziparchive.h"

#include "exchange/reports/zipwriter.h"
#include "sheetsupport.h"

#include <QBuffer>
#include <QtEndian>

namespace rd {
namespace {

using namespace test;

constexpr std::int64_t limit = 1'000'000;
constexpr int endSize = 22, lineSize = 46;

template <typename Number> Number numberAt(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<Number>(bytes.constData() + at);
}

template <typename Number> void append(QByteArray &bytes, Number number)
{
    number = qToLittleEndian(number);
    bytes.append(reinterpret_cast<const char *>(&number), sizeof number);
}

/// Of another program: "a" is packed, "b" too short for that.
QByteArray archiveOf(const std::string &a, const std::string &b = "x")
{
    const Folder folder;
    zipInto(folder.path("t"), {{"Dir/A", a}, {"b", b}});
    return QByteArray::fromStdString(folder.content("t"));
}

std::string partOf(const QByteArray &zip, const std::string &part)
{
    auto archive = ZipArchive::of(zip, "t");
    auto bytes = archive ? (*archive)->bytes(part, limit) : Result<QByteArray>(archive.error());
    return bytes ? bytes->toStdString() : "ERROR " + bytes.error().sentence.en;
}

/// The same archive with every number in the places that large archives need.
QByteArray widened(const QByteArray &zip)
{
    const qsizetype end = zip.size() - endSize;
    const auto count = numberAt<quint16>(zip, end + 10);
    const qsizetype from = numberAt<quint32>(zip, end + 16);
    QByteArray list;
    for (qsizetype at = from; at < end;) {
        const qsizetype nameSize = numberAt<quint16>(zip, at + 28);
        QByteArray extra;
        append<quint16>(extra, 1);
        append<quint16>(extra, 24);
        for (const int number : {24, 20, 42}) {
            append<quint64>(extra, numberAt<quint32>(zip, at + number));
        }
        QByteArray line = zip.mid(at, lineSize + nameSize);
        line.replace(20, 8, QByteArray(8, '\xFF')).replace(42, 4, QByteArray(4, '\xFF'));
        qToLittleEndian(quint16(extra.size()), line.data() + 30);
        list += line + extra;
        at += lineSize + nameSize + numberAt<quint16>(zip, at + 30) + numberAt<quint16>(zip, at + 32);
    }
    QByteArray wide = zip.first(from) + list + "PK\x06\x06";
    append<quint64>(wide, 44);
    wide += QByteArray(12, '\0');
    for (const quint64 number : {quint64(count), quint64(count), quint64(list.size()), quint64(from)}) {
        append(wide, number);
    }
    wide += QByteArray("PK\x06\x07\0\0\0\0", 8);
    append<quint64>(wide, quint64(from + list.size()));
    append<quint32>(wide, 1);
    return wide + QByteArray("PK\x05\x06\0\0\0\0", 8) + QByteArray(12, '\xFF') + QByteArray(2, '\0');
}

TEST(ZipArchive, ReadsPackedAndPlainPartsOfOtherPrograms)
{
    const std::string text = std::string(200'000, 'a') + "轴承";
    const QByteArray zip = archiveOf(text);
    EXPECT_EQ(partOf(zip, "dir/a"), text) << "in any case, as office programs look for parts";
    EXPECT_EQ(partOf(zip, "b"), "x");
    EXPECT_EQ(partOf(zip, "c"), "ERROR t: the part c is missing; open the file in WPS or Excel and save it anew");
}

TEST(ZipArchive, ReadsTheNumbersOfLargeArchives)
{
    const QByteArray zip = widened(archiveOf("some text"));
    EXPECT_EQ(partOf(zip, "Dir/A") + partOf(zip, "b"), "some textx");
}

TEST(ZipArchive, FindsTheEndBehindAComment)
{
    const QByteArray comment = "PK\x05\x06 is no end here, though a comment may say so";
    QByteArray zip = archiveOf("text") + comment;
    qToLittleEndian(quint16(comment.size()), zip.data() + zip.size() - comment.size() - 2);
    EXPECT_EQ(partOf(zip, "Dir/A"), "text");
}

TEST(ZipArchive, ReadsTwoPartsInTurn)
{
    const std::string a(300'000, 'a'), b(300'000, 'b');
    auto archive = ZipArchive::of(archiveOf(a, b), "t");
    ASSERT_TRUE(archive.ok());
    auto first = (*archive)->stream("Dir/A", limit), second = (*archive)->stream("b", limit);
    ASSERT_TRUE(first.ok() && second.ok());
    archive->reset(); // a stream keeps what it reads from
    QByteArray gotA, gotB;
    while (gotA.size() < qsizetype(a.size())) {
        const QByteArray piece = (*first)->read(70'001);
        ASSERT_FALSE(piece.isEmpty());
        gotA += piece;
        gotB += (*second)->read(70'001);
    }
    EXPECT_TRUE(gotA.toStdString() == a && gotB.toStdString() == b);
}

TEST(ZipArchive, TellsWhatIsWrongWithAPart)
{
    const QByteArray zip = archiveOf("some text that is packed, text that is packed, text that is packed");
    const qsizetype line = numberAt<quint32>(zip, zip.size() - endSize + 16);
    const auto changed = [&](qsizetype at, char value) {
        QByteArray other = zip;
        other[line + at] = value;
        return partOf(other, "Dir/A");
    };
    EXPECT_NE(changed(8, 1).find("protected by a password"), std::string::npos);
    const std::string damaged =
        "ERROR t: the file is damaged or incomplete; get it again, or open it in WPS or Excel and save it anew";
    EXPECT_EQ(changed(10, 12), damaged) << "packed in a way that no office program uses";
    EXPECT_EQ(changed(16, '\x01'), damaged) << "the checksum is another's";
    EXPECT_EQ(changed(24, '\x7F'), damaged) << "it ends before its size";
    EXPECT_EQ(changed(24, '\x01'), damaged) << "it goes on behind its size";
    EXPECT_EQ(changed(43, '\x7F'), damaged) << "it begins behind the end of the file";
    EXPECT_NE(changed(27, '\x01').find("more than the limit"), std::string::npos);
}

TEST(ZipArchive, GivesBackWhatTheWriterWrote)
{
    const std::string text(100'000, 't');
    QByteArray random;
    for (quint32 i = 0, x = 1; i < 5000; ++i) {
        x = x * 1664525 + 1013904223;
        random.append(char(x >> 24));
    }
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    ASSERT_TRUE(writeZip({{"文本", QByteArray::fromStdString(text)}, {"random", random}, {"empty", {}}}, file).ok());
    EXPECT_TRUE(partOf(file.data(), "文本") == text);
    EXPECT_EQ(partOf(file.data(), "random"), random.toStdString());
    EXPECT_EQ(partOf(file.data(), "empty"), "");
    EXPECT_LT(file.data().size(), 7000);
}

TEST(Packer, GoesOnWithWhatAnotherHasPacked)
{
    Packer first, second;
    first.add("head ");
    second.add("and ");
    second.add("body");
    const Packed rest = second.finish();
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    ASSERT_TRUE(writeZip(PackedParts{{"a", first.finish(&rest)}}, file, "t").ok());
    EXPECT_EQ(partOf(file.data(), "a"), "head and body");
}

} // namespace
} // namespace rd
