// What can be done with the figure that the panel shows: preferring a source, opening the user's own text, copying.
#include "ui/provenance/provenancepanel.h"

#include "app/preferences.h"
#include "app/reportrunner.h"
#include "core/report/sentence.h"
#include "core/words/numbertext.h"
#include "ui/provenance/passageview.h"
#include "ui/provenance/preferdialog.h"
#include "ui/provenance/provenancesheet.h"
#include "ui/widgets/personquestion.h"

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
        const QString name = said(m_desk.codes->nameOf(Dim::Source, value.series.source), m_look.language);
        change([wish](Store &store) { return preferSource(store, wish); },
               saidWord("prefer.said", m_look.language).replace(QStringLiteral("{}"), name));
    });
    dialog->open();
}

void ProvenancePanel::dropPreference()
{
    change([preference = *m_evidence->preference](Store &store) { return rd::dropPreference(store, preference); },
           saidWord("prefer.drop", m_look.language));
}

/// Off the GUI thread; the panel and the pages then ask again.
void ProvenancePanel::change(std::function<Result<std::int64_t>(Store &)> edit, const QString &what)
{
    if (!knowsPerson(this, m_look)) {
        return;
    }
    auto *watcher = new QFutureWatcher<Result<std::int64_t>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, what] {
        watcher->deleteLater();
        if (watcher->future().resultCount() == 0) {
            return;
        }
        const Result<std::int64_t> made = watcher->result();
        if (!made) {
            return failed(made.error());
        }
        ask();
        Q_EMIT storeChanged(*made, what);
    });
    watcher->setFuture(m_desk.runner->change(std::move(edit)));
}

/// Who confirmed what was entered here, or a button to do it.
void ProvenancePanel::writeCheck(ProvenanceSheet &sheet)
{
    const Language language = m_look.language;
    const Observation &value = m_evidence->values.front();
    const auto holds = std::ranges::find(m_evidence->versions, value.change, [](const Version &one) { return one.change.id; });
    if (value.unchecked) {
        sheet.lines({{saidWord("check.line", language), saidWord("check.none", language)}});
        connect(sheet.button(saidWord("check.button", language)), &QPushButton::clicked, this,
                [this, value] { Q_EMIT checkWanted(value); });
    } else if (holds != m_evidence->versions.end() && holds->check) {
        const Change &check = *holds->check;
        QStringList parts{qtext(check.atUtc).left(10), qtext(check.who)};
        if (check.who == holds->change.who) {
            parts << saidWord("check.same", language);
        }
        sheet.lines({{saidWord("check.line", language), parts.join(saidWord("join.dot", language))}});
    }
}

void ProvenancePanel::writeEditing(ProvenanceSheet &sheet)
{
    const Language language = m_look.language;
    const Observation value = m_evidence->values.front();
    const auto add = [&](std::string_view word, void (ProvenancePanel::*signal)(const Observation &)) {
        QPushButton *button = sheet.button(saidWord(word, language));
        button->setObjectName(qtext(word));
        connect(button, &QPushButton::clicked, this, [this, signal, value] { Q_EMIT(this->*signal)(value); });
    };
    sheet.rule();
    add("correct.button", &ProvenancePanel::correctWanted);
    if (value.series.kind == Kind::Target) {
        add("actual.button", &ProvenancePanel::actualWanted);
    }
    if (value.isFigure()) {
        add("takeout.button", &ProvenancePanel::takeOutWanted);
    }
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
    const std::size_t told = shownValue() ? 1 : std::min(m_evidence->values.size(), mostEntries);
    for (std::size_t i = 0; i < told; ++i) {
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
