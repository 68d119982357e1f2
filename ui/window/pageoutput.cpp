#include "ui/window/pageoutput.h"

#include "core/words/phrase.h"
#include "exchange/atomicfile.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace rd {
namespace {

Result<void> write(const std::string &path, const QByteArray &bytes)
{
    return writeFile(path, [&](QIODevice &device) -> Result<void> {
        if (device.write(bytes) != bytes.size()) {
            return Error{ErrorCode::Failed, {"写入失败：" + path, "Could not be written: " + path}, path};
        }
        return {};
    });
}

struct FileKind {
    const char *word, *suffix;
    PaperSide side;
};
constexpr FileKind fileKinds[] = {{"page.pdf.portrait", "pdf", PaperSide::Portrait},
                                  {"page.pdf.landscape", "pdf", PaperSide::Landscape},
                                  {"export.png", "png", PaperSide::Portrait},
                                  {"export.svg", "svg", PaperSide::Portrait}};

QString fileFilter(const FileKind &kind, Language language)
{
    return QStringLiteral("%1 (*.%2)").arg(saidWord(kind.word, language), QLatin1String(kind.suffix));
}

} // namespace

Theme paperTheme(const Look &look) { return Theme::page(look.theme == ThemeName::Dark ? ThemeName::Light : look.theme); }

PictureInfo infoOf(const PageOutput &page)
{
    PictureInfo info{page.content.title.toStdString(), {}, {}};
    for (const ChartModel &model : page.content.models) {
        if (info.source.find(model.source) == std::string::npos) {
            info.source += (info.source.empty() ? "" : " ") + model.source;
        }
    }
    info.figures = figuresIn(pageScene(page.content, {1366, 0}, paperTheme(page.look), page.look.language));
    return info;
}

Result<QByteArray> pageBytes(const PageOutput &page, PictureFormat format, PaperSide side, qreal width)
{
    const Language language = page.look.language;
    if (format == PictureFormat::Pdf) {
        const Theme theme = paperTheme(page.look);
        return sheetsPdf(pageSheets(page.content, page.head, sheetSize(side), theme, language), side, theme, infoOf(page));
    }
    const Theme theme = page.look.page();
    constexpr qreal dotsPerPixel = 2;
    const qreal ratio = format == PictureFormat::Png ? dotsPerPixel : 1;
    return pictureBytes(pageScene(page.content, {width, 0}, theme, language), theme, infoOf(page), format, ratio);
}

Result<Text> writePage(const std::string &path, const std::string &store, const Result<QByteArray> &bytes)
{
    const QString file = qtext(path);
    if (QFileInfo(file).canonicalFilePath() == QFileInfo(qtext(store)).canonicalFilePath() && QFileInfo::exists(file)) {
        return Error{ErrorCode::Usage, word("page.isstore"), path};
    }
    if (!bytes) {
        return bytes.error();
    }
    if (const Result<void> written = write(path, *bytes); !written) {
        return written.error();
    }
    return phrase(word("export.done"), path);
}

std::optional<Result<Text>> savePage(const PageOutput &page, const std::string &store, qreal width, QWidget *parent)
{
    const Language language = page.look.language;
    QStringList filters;
    for (const FileKind &kind : fileKinds) {
        filters << fileFilter(kind, language);
    }
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QString name = page.content.title;
    name.replace(QLatin1Char('/'), QLatin1Char('-'));
    QString chosen = filters.front();
    QString path = QFileDialog::getSaveFileName(parent, saidWord("action.save.page", language),
                                                QDir(QFileInfo(folder).isDir() ? folder : QDir::homePath()).filePath(name),
                                                filters.join(QStringLiteral(";;")), &chosen);
    if (path.isEmpty()) {
        return std::nullopt;
    }
    const FileKind &kind = fileKinds[std::max<qsizetype>(filters.indexOf(chosen), 0)];
    if (!pictureFormat(path.toStdString())) {
        path += QLatin1Char('.') + QLatin1String(kind.suffix);
    }
    const std::string file = path.toStdString();
    return writePage(file, store, pageBytes(page, *pictureFormat(file), kind.side, width));
}

} // namespace rd
