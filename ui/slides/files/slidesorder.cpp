#include "ui/slides/files/slidesorder.h"

#include "app/decks/deckfiles.h"
#include "core/chart/chartparts.h"
#include "core/words/phrase.h"
#include "core/words/words.h"
#include "ui/slides/files/deckfile.h"
#include "ui/slides/files/drawdeck.h"
#include "ui/slides/slidescene.h"
#include "ui/widgets/look.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>
#include <QThread>

#include <fmt/format.h>

#include <algorithm>

namespace rd {
namespace {

struct TargetKind {
    const char *word, *suffix;
    SlidesTarget::Kind kind;
    DeckPaper paper = DeckPaper::Slides;
};
constexpr TargetKind targetKinds[] = {
    {"slides.pdf", ".pdf", SlidesTarget::Kind::Pdf},
    {"slides.notes", ".pdf", SlidesTarget::Kind::Pdf, DeckPaper::Notes},
    {"slides.handout", ".pdf", SlidesTarget::Kind::Pdf, DeckPaper::Handout},
    {"slides.pptx", ".pptx", SlidesTarget::Kind::Pptx},
    {"export.pngfolder", "", SlidesTarget::Kind::Pngs},
    {"deck.file", deckFileEnding.data(), SlidesTarget::Kind::DeckFile},
};

QString filterOf(const TargetKind &kind, Language language)
{
    const QString suffix = QLatin1String(kind.suffix);
    return QStringLiteral("%1 (*%2)").arg(saidWord(kind.word, language), suffix);
}

/// The ending that was typed decides over the kind that was left standing.
const TargetKind &kindOf(const QString &path, qsizetype chosen)
{
    const auto ends = [&path](const TargetKind &kind) {
        return *kind.suffix != '\0' && path.endsWith(QLatin1String(kind.suffix), Qt::CaseInsensitive);
    };
    const TargetKind &kind = targetKinds[std::max<qsizetype>(chosen, 0)];
    const auto *named = std::ranges::find_if(targetKinds, ends);
    return named == std::end(targetKinds) || ends(kind) ? kind : *named;
}

Result<void> saveAs(const SlidesTarget &target, const DeckPicture &picture, QSize pixels)
{
    switch (target.kind) {
    case SlidesTarget::Kind::Pptx: return saveDeckPptx(picture, target.path);
    case SlidesTarget::Kind::Pngs: return saveDeckPngs(picture, pixels, target.path);
    default: return saveDeckPdf(picture, target.paper, target.path);
    }
}

Result<Text> written(const SlidesOrder &order, const SlidesTarget &target)
{
    auto store = Store::open(order.store, Store::Access::Read);
    if (!store) {
        return store.error();
    }
    if (target.kind == SlidesTarget::Kind::DeckFile) {
        const auto saved = saveDeckFile((*store)->codes(), order.deck.code, target.path);
        const Text &said = word("deck.exported");
        return saved ? Result<Text>(Text{filled(said.zh, target.path), filled(said.en, target.path)})
                     : Result<Text>(saved.error());
    }
    const auto picture = drawDeck(order.deck, **store, order.setting);
    if (!picture) {
        return picture.error();
    }
    if (const auto saved = saveAs(target, *picture, order.setting.size.toSize()); !saved) {
        return saved.error();
    }
    if (const auto whole = wholeDeck(*picture); !whole) {
        return whole.error();
    }
    const Text &said = word("slides.done");
    return phrase(said, picture->slides.size(), target.path);
}

} // namespace

SlidesOrder slidesOrder(SlideDeck deck, std::string store, const Look &look)
{
    ThemeName theme = look.theme; // where the deck has none of its own
    (void)themeNamed(deck.theme, theme);
    const QSizeF size = slideSize(deck.aspect != "4:3");
    return {std::move(deck), std::move(store), {theme, size, look.language, look.boundaries}};
}

std::optional<Result<SlidesTarget>> chooseTarget(const SlidesOrder &order, QWidget *parent)
{
    const Language language = order.setting.language;
    QStringList filters;
    for (const TargetKind &kind : targetKinds) {
        if (kind.kind != SlidesTarget::Kind::DeckFile || !order.deck.code.empty()) { // a deck of the pages is in no store
            filters << filterOf(kind, language);
        }
    }
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QString name = said(order.deck.name, language);
    name.replace(QLatin1Char('/'), QLatin1Char('-'));
    QString chosen = filters.front();
    QString path = QFileDialog::getSaveFileName(parent, saidWord("action.export.slides", language),
                                                QDir(QFileInfo(folder).isDir() ? folder : QDir::homePath()).filePath(name),
                                                filters.join(QStringLiteral(";;")), &chosen);
    if (path.isEmpty()) {
        return std::nullopt;
    }
    const TargetKind &kind = kindOf(path, filters.indexOf(chosen));
    if (!path.endsWith(QLatin1String(kind.suffix), Qt::CaseInsensitive)) {
        path += QLatin1String(kind.suffix);
    }
    if (QFileInfo::exists(path) && QFileInfo(path).canonicalFilePath() == QFileInfo(qtext(order.store)).canonicalFilePath()) {
        return Result<SlidesTarget>(Error{ErrorCode::Usage, word("page.isstore"), path.toStdString()});
    }
    return Result<SlidesTarget>(SlidesTarget{kind.kind, kind.paper, path.toStdString()});
}

void writeSlides(const SlidesOrder &order, const SlidesTarget &target, QObject *owner, std::function<void(Result<Text>)> done)
{
    auto outcome = std::make_shared<Result<Text>>(Text());
    QThread *thread = QThread::create([outcome, order, target] { *outcome = written(order, target); });
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    QObject::connect(thread, &QThread::finished, owner, [outcome, done = std::move(done)] { done(*outcome); });
    thread->start();
}

} // namespace rd
