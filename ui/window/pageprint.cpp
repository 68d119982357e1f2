#include "ui/window/pageprint.h"

#include "core/words/phrase.h"

#include <QAction>
#include <QCoreApplication>
#include <QPaintEngine>
#include <QPainter>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QToolButton>

namespace rd {
namespace {

constexpr qreal a4Width = 210, inch = 25.4, pdfPixels = 96; ///< millimetres, and what a PDF counts an inch

/// The page on paper of any size, letters as large as on A4.
std::vector<Scene> sheetsOn(const PageOutput &page, QSizeF paper, qreal heightToWidth)
{
    const qreal width = sheetSize(PaperSide::Portrait).width() / a4Width * paper.width();
    return pageSheets(page.content, page.head, {width, width * heightToWidth}, paperTheme(page.look), page.look.language);
}

/// False where the printer takes nothing.
bool paintSheets(QPrinter &printer, const PageOutput &page)
{
    const QRectF area = printer.pageRect(QPrinter::DevicePixel);
    const auto sheets = sheetsOn(page, printer.paperRect(QPrinter::Millimeter).size(), area.height() / area.width());
    QPainter painter;
    if (!painter.begin(&printer)) {
        return false;
    }
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        if (i > 0 && !printer.newPage()) {
            return false;
        }
        paintSheet(painter, sheets[i], {QPointF(), area.size()}, paperTheme(page.look));
    }
    return painter.end();
}

Result<QByteArray> pdfOn(const QPrinter &printer, const PageOutput &page)
{
    const QSizeF paper = printer.paperRect(QPrinter::Millimeter).size();
    std::vector<Scene> sheets = sheetsOn(page, paper, paper.height() / paper.width());
    if (const QPageRanges wanted = printer.pageRanges(); printer.printRange() == QPrinter::PageRange && !wanted.isEmpty()) {
        int number = 0;
        std::erase_if(sheets, [&](const Scene &) { return !wanted.contains(++number); });
    }
    return sheetsPdf(sheets, paper * (pdfPixels / inch), paperTheme(page.look), infoOf(page));
}

/// While the dialog shows what would be printed, Qt puts a recorder in the printer's place.
bool isPreview(const QPrinter &printer) { return printer.paintEngine()->type() == QPaintEngine::Picture; }

/// Qt leaves the dialog's tools to the mouse.
void giveKeys(QPrintPreviewDialog &preview)
{
    for (QToolButton *button : preview.findChildren<QToolButton *>()) {
        button->setFocusPolicy(Qt::TabFocus);
    }
    const QString print = QCoreApplication::translate("QPrintPreviewDialog", "Print");
    for (QAction *action : preview.findChildren<QAction *>()) {
        if (action->text() == print) {
            action->setShortcut(QKeySequence::Print);
        }
    }
}

} // namespace

std::optional<Result<Text>> printPage(const PageOutput &page, const std::string &store, QWidget *parent)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setDocName(page.content.title);
    QPrintPreviewDialog preview(&printer, parent);
    preview.setObjectName(QStringLiteral("print"));
    preview.setWindowTitle(saidWord("print.preview", page.look.language));
    preview.resize(parent->size() * 4 / 5);
    giveKeys(preview);
    std::optional<Result<Text>> outcome;
    const auto paint = [&](QPrinter *chosen) {
        if (isPreview(*chosen)) {
            paintSheets(*chosen, page);
        } else if (const std::string file = chosen->outputFileName().toStdString(); !file.empty()) {
            outcome = writePage(file, store, pdfOn(*chosen, page));
        } else {
            const std::string name = chosen->printerName().toStdString();
            outcome = paintSheets(*chosen, page)
                          ? Result<Text>(phrase(word("print.sent"), name))
                          : Result<Text>(Error{ErrorCode::Failed, phrase(word("print.failed"), name), {}});
        }
    };
    QObject::connect(&preview, &QPrintPreviewDialog::paintRequested, &preview, paint);
    preview.exec();
    return outcome;
}

} // namespace rd
