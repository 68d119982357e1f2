#include "ui/slides/files/slidesorder.h"

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
};

QString filterOf(const TargetKind &kind, Language language)
{
    const QString suffix = QLatin1String(kind.suffix);
    return QStringLiteral("%1 (*%2)").arg(saidWord(kind.word, language), suffix);
}

/// The ending that was typed decides over the kind that was left standing.
const TargetKind &kindOf(const QString &path, qsizetype chosen)
{
    const TargetKind &kind = targetKinds[std::max<qsizetype>(chosen, 0)];
    const QString ending = u'.' + QFileInfo(path).suffix().toLower();
    const auto named =
        std::ranges::find_if(targetKinds, [&](const TargetKind &one) { return ending == QLatin1String(one.suffix); });
    return named == std::end(targetKinds) || ending == QLatin1String(kind.suffix) ? kind : *named;
}

Result<Text> written(const SlidesOrder &order, const SlidesTarget &target)
{
    auto store = Store::open(order.store, Store::Access::Read);
    if (!store) {
        return store.error();
    }
    const auto picture = drawDeck(order.deck, **store, order.setting);
    if (!picture) {
        return picture.error();
    }
    const auto saved = target.kind == SlidesTarget::Kind::Pdf ? saveDeckPdf(*picture, target.paper, target.path)
                       : target.kind == SlidesTarget::Kind::Pptx
                           ? saveDeckPptx(*picture, target.path)
                           : saveDeckPngs(*picture, order.setting.size.toSize(), target.path);
    if (!saved) {
        return saved.error();
    }
    const Text &said = word("slides.done");
    return Text{fmt::format(fmt::runtime(said.zh), picture->slides.size(), target.path),
                fmt::format(fmt::runtime(said.en), picture->slides.size(), target.path)};
}

} // namespace

std::optional<Result<SlidesTarget>> chooseTarget(const SlidesOrder &order, QWidget *parent)
{
    const Language language = order.setting.language;
    QStringList filters;
    for (const TargetKind &kind : targetKinds) {
        filters << filterOf(kind, language);
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
