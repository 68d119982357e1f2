// What can be done with the figure that the panel shows: preferring a source, opening the user's own text, copying.
#include "ui/provenance/provenancepanel.h"

#include "app/preferences.h"
#include "app/reportrunner.h"
#include "core/report/sentence.h"
#include "core/words/numbertext.h"
#include "ui/provenance/passageview.h"
#include "ui/provenance/preferdialog.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>

#include <algorithm>

namespace rd {

void ProvenancePanel::prefer(const Observation &value)
{
    const Language language = m_look.language;
    auto *dialog = new PreferDialog(said(m_desk.codes->nameOf(Dim::Source, value.series.source), language),
                                    value.period ? qtext(value.period->text(language)) : QString(), m_look, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, value] {
        const PreferenceWish wish{value, dialog->reason().toStdString(), dialog->everyPeriod()};
        change([wish](Store &store) { return preferSource(store, wish); });
    });
    dialog->open();
}

void ProvenancePanel::dropPreference()
{
    change([preference = *m_evidence->preference](Store &store) { return rd::dropPreference(store, preference); });
}

/// Off the GUI thread; the panel and the pages then ask again.
void ProvenancePanel::change(std::function<Result<std::int64_t>(Store &)> edit)
{
    auto *watcher = new QFutureWatcher<Result<std::int64_t>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        if (watcher->future().resultCount() == 0) {
            return;
        }
        const Result<std::int64_t> made = watcher->result();
        if (!made) {
            return failed(made.error());
        }
        ask();
        Q_EMIT storeChanged();
    });
    watcher->setFuture(m_desk.runner->change(std::move(edit)));
}

void ProvenancePanel::attachText(const Observation &value)
{
    const QString path = QFileDialog::getOpenFileName(this, saidWord("passage.attach", m_look.language));
    if (!path.isEmpty()) {
        rememberDocument(m_store, value.series.source, path);
        refill();
        openPassage(value);
    }
}

void ProvenancePanel::openPassage(const Observation &value)
{
    const auto text = readDocument(documentOf(m_store, value.series.source).toStdString());
    if (!text) {
        return failed(text.error());
    }
    const Passage *passage = m_desk.codes->passages.find(value.passage);
    if (!passage) {
        return;
    }
    PrintedFigure figure{
        qtext(passage->headline.zh), passage->paragraph, value.quantity ? qtext(value.quantity->asPublished) : QString(), {}};
    for (const Passage &other : m_desk.codes->passages) {
        const QString headline = qtext(other.headline.zh);
        if (other.source == passage->source && std::ranges::find(figure.headlines, headline) == figure.headlines.end()) {
            figure.headlines.push_back(headline);
        }
    }
    auto *view = new PassageView(m_look, this);
    view->setAttribute(Qt::WA_DeleteOnClose);
    view->showPlace(said(m_desk.codes->nameOf(Dim::Source, value.series.source), m_look.language)
                        + saidWord("join.dot", m_look.language) + qtext(locatorText(*passage, m_look.language)),
                    *text, figure);
    view->show();
}

void ProvenancePanel::copySentence()
{
    if (!m_evidence || m_evidence->values.empty() || !m_desk.runner) {
        return done(saidWord("sentence.none", m_look.language));
    }
    Selection chosen;
    for (std::size_t i = 0; i < std::min(m_evidence->values.size(), mostEntries); ++i) {
        chosen.keys.push_back(m_evidence->values[i].key(*m_desk.codes));
    }
    auto *watcher = new QFutureWatcher<Result<Table>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, chosen] {
        watcher->deleteLater();
        if (watcher->future().resultCount() == 0 || !watcher->result() || !m_desk.codes) {
            return;
        }
        const QString sentence = said(sentenceOf(*watcher->result(), chosen, *m_desk.codes), m_look.language);
        QGuiApplication::clipboard()->setText(sentence);
        Q_EMIT done(saidWord("sentence.copied", m_look.language).replace(QStringLiteral("{}"), sentence));
    });
    watcher->setFuture(m_desk.runner->run(sentenceQuestion(chosen, *m_desk.codes)));
}

} // namespace rd
