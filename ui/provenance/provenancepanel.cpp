#include "ui/provenance/provenancepanel.h"

#include "app/reportrunner.h"
#include "core/words/phrase.h"
#include "ui/provenance/passageview.h"
#include "ui/provenance/provenancesheet.h"
#include "ui/provenance/provenancesources.h"
#include "ui/provenance/provenancetotal.h"

#include <QKeyEvent>
#include <QLabel>

#include <algorithm>

namespace rd {
namespace {

Key keyOf(const Event &event)
{
    return Key{
        {Dim::Event, event.code}, {Dim::Area, event.area}, {Dim::Industry, event.industry}, {Dim::Subject, event.subject}};
}

QString counted(std::string_view word, std::size_t count, Language language)
{
    return qtext(phrase(rd::word(word, language), count));
}

} // namespace

ProvenancePanel::ProvenancePanel(QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(264);
}

ProvenancePanel::~ProvenancePanel() = default;

void ProvenancePanel::setDesk(Desk desk, std::string store)
{
    m_desk = std::move(desk);
    m_store = std::move(store);
    m_watcher.reset();
    m_evidence.reset();
    m_choice = {};
    m_question = {};
    refill();
}

void ProvenancePanel::setLook(const Look &look)
{
    m_look = look;
    setAccessibleName(saidWord("panel.provenance", look.language));
    refill();
}

const Observation *ProvenancePanel::shownValue() const
{
    // Its versions are known where it is the very value that was chosen.
    const bool isOne = m_evidence && (m_evidence->values.size() == 1 || !m_evidence->versions.empty());
    return isOne ? &m_evidence->values.front() : nullptr;
}

void ProvenancePanel::setChoice(const Choice &choice, bool derived, const std::string &asKnown)
{
    const EvidenceQuestion question{choice.selection.keys, choice.lineage, derived, asKnown};
    if (choice == m_choice && question == m_question) {
        return;
    }
    m_choice = choice;
    m_question = question;
    ask();
}

void ProvenancePanel::ask()
{
    if (m_watcher) {
        m_watcher->disconnect(this);
        m_watcher->cancel();
        m_watcher.reset();
    }
    const bool isEvent = !m_choice.empty() && m_choice.selection.keys.front().has(Dim::Event);
    if (m_choice.empty() || isEvent || !m_desk.runner) {
        m_evidence.reset();
        return refill();
    }
    m_watcher = std::make_unique<QFutureWatcher<Result<Evidence>>>();
    connect(m_watcher.get(), &QFutureWatcherBase::finished, this, [this] {
        if (m_watcher->future().resultCount() > 0) {
            Result<Evidence> result = m_watcher->result();
            m_evidence = result ? std::make_shared<const Evidence>(std::move(*result)) : nullptr;
        }
        refill();
    });
    m_watcher->setFuture(m_desk.runner->lookBehind(m_question));
}

void ProvenancePanel::refill()
{
    m_isStale = true;
    if (isVisible()) {
        write();
    }
    Q_EMIT filled();
}

void ProvenancePanel::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    if (m_isStale) {
        write();
    }
}

void ProvenancePanel::write()
{
    m_isStale = false;
    const bool hadFocus = hasFocus() || (widget() && widget()->isAncestorOf(focusWidget()));
    ProvenanceSheet sheet(m_look);
    const Language language = m_look.language;
    sheet.text(saidWord("panel.provenance", language), {Type::Body, Token::Quiet, true});
    if (m_choice.empty() || !m_desk.codes) {
        sheet.text(saidWord("panel.empty", language), {Type::Body, Token::Quiet}, 12);
    } else if (m_choice.selection.keys.front().has(Dim::Event)) {
        writeEvents(sheet);
    } else if (shownValue()) {
        writeFigure(sheet);
    } else if (m_evidence) {
        writeSeveral(sheet);
    }
    setWidget(sheet.finished());
    QWidget *before = this; // new widgets stand last in the window's order
    for (QPushButton *button : widget()->findChildren<QPushButton *>()) {
        setTabOrder(before, button);
        before = button;
    }
    if (hadFocus) {
        setFocus(); // the entry that had it is gone
    }
}

void ProvenancePanel::writeEvents(ProvenanceSheet &sheet)
{
    const Language language = m_look.language;
    std::vector<const Event *> events;
    for (const Key &key : m_choice.selection.keys) {
        if (const Event *event = m_desk.codes->events.find(key.code(Dim::Event))) {
            events.push_back(event);
        }
    }
    if (events.size() == 1) {
        sheet.write(eventText(*events.front(), *m_desk.codes, language));
        sheet.rule();
        QPushButton *correct = sheet.button(saidWord("correct.button", language));
        correct->setObjectName(QStringLiteral("correct.button"));
        connect(correct, &QPushButton::clicked, this, [this, code = events.front()->code] { Q_EMIT correctEventWanted(code); });
        return;
    }
    addEvents(sheet, events);
}

/// Each to be opened.
void ProvenancePanel::addEvents(ProvenanceSheet &sheet, const std::vector<const Event *> &events)
{
    const Language language = m_look.language;
    sheet.caption(saidWord("panel.events", language));
    for (const Event *event : events) {
        const QString area = said(m_desk.codes->nameOf(Dim::Area, event->area), language);
        const Choice choice{{{keyOf(*event)}}, {}, m_choice.card};
        connect(sheet.entry({said(event->text, language), {}, area}), &QPushButton::clicked, this,
                [this, choice] { Q_EMIT figureChosen(choice); });
    }
}

void ProvenancePanel::writeFigure(ProvenanceSheet &sheet)
{
    const ProvenanceText text = figureText(m_evidence->values.front(), *m_desk.codes, m_look.language);
    sheet.write({text.heading, text.numeral, {}});
    writeCheck(sheet);
    sheet.lines(text.lines);
    sheet.lines(historyLines(*m_evidence, *m_desk.codes, m_look.language));
    writeSources(sheet);
    writeButtons(sheet);
    writeEditing(sheet);
    if (m_evidence->values.size() > 1) {
        sheet.rule();
        sheet.caption(saidWord("panel.besides", m_look.language));
        addEntries(sheet, 1);
    }
}

void ProvenancePanel::writeSeveral(ProvenanceSheet &sheet)
{
    const Language language = m_look.language;
    const std::size_t count = m_evidence->values.size();
    if (m_choice.selection.keys.size() == 1) {
        sheet.text(nameOf(m_choice, *m_desk.codes, language), {Type::Heading, Token::Text, true}, 12);
    } else if (writeTotal(sheet) && count == 2) {
        return; // the two that clash are named already
    }
    if (count == 0) {
        return writeFacts(sheet);
    }
    writeDefinition(sheet);
    sheet.caption(saidWord(m_question.derived ? "panel.inputs" : "panel.figures", language));
    addEntries(sheet, 0);
    connect(sheet.button(saidWord("action.copy.sentence", language)), &QPushButton::clicked, this,
            &ProvenancePanel::copySentence);
}

void ProvenancePanel::addEntries(ProvenanceSheet &sheet, std::size_t from)
{
    const std::size_t count = m_evidence->values.size();
    for (std::size_t i = from; i < std::min(count, mostEntries); ++i) {
        addEntry(sheet, m_evidence->values[i]);
    }
    if (m_evidence->more) {
        sheet.caption(saidWord("panel.manymore", m_look.language));
    } else if (count > mostEntries) {
        sheet.caption(counted("panel.more", count - mostEntries, m_look.language));
    }
}

/// What is counted, where all that is chosen counts the same.
void ProvenancePanel::writeDefinition(ProvenanceSheet &sheet)
{
    const std::string &code = m_evidence->values.front().series.indicator;
    const bool same =
        std::ranges::all_of(m_evidence->values, [&](const Observation &value) { return value.series.indicator == code; });
    const Indicator *indicator = same ? m_desk.codes->indicators.find(code) : nullptr;
    if (indicator && !indicator->definition.empty()) {
        sheet.lines({{saidWord("panel.definition", m_look.language), said(indicator->definition, m_look.language)}});
    }
}

/// Where there is no number, what is known without one.
void ProvenancePanel::writeFacts(ProvenanceSheet &sheet)
{
    std::vector<const Event *> events;
    for (const Event &event : m_desk.codes->events) {
        if (covers(m_choice.selection, keyOf(event), *m_desk.codes)) {
            events.push_back(&event);
        }
    }
    if (events.size() == 1) {
        return sheet.write(eventText(*events.front(), *m_desk.codes, m_look.language));
    }
    sheet.caption(saidWord("panel.none", m_look.language));
    if (!events.empty()) {
        addEvents(sheet, events);
    }
}

/// True where two figures that clash are named.
bool ProvenancePanel::writeTotal(ProvenanceSheet &sheet)
{
    const auto total = totalText(m_question, *m_evidence, *m_desk.codes, m_look.language);
    if (!total) {
        return false;
    }
    const bool clash = total->a && total->b;
    sheet.write(total->said);
    if (clash) {
        sheet.caption(saidWord("total.clash", m_look.language));
        addEntry(sheet, *total->a);
        addEntry(sheet, *total->b);
    }
    sheet.lines(total->reasons);
    if (!clash || m_evidence->values.size() > 2) {
        sheet.rule();
    }
    return clash;
}

void ProvenancePanel::writeSources(ProvenanceSheet &sheet)
{
    const Language language = m_look.language;
    const auto sources = sourcesText(*m_evidence, *m_desk.codes, language);
    if (!sources) {
        return;
    }
    sheet.rule();
    sheet.text(sources->caption, {Type::Body, Token::Text, true}, 12);
    for (const SourcesText::Statement &statement : sources->statements) {
        connect(sheet.entry(statement.entry), &QPushButton::clicked, this,
                [this, choice = choiceOf(*statement.value)] { Q_EMIT figureChosen(choice); });
        if (!statement.isShown) {
            QPushButton *button = sheet.button(saidWord("prefer.button", language));
            button->setAccessibleName(button->text() + u' ' + statement.source);
            connect(button, &QPushButton::clicked, this, [this, value = *statement.value] { prefer(value); });
        }
    }
    sheet.lines(sources->reasons);
    if (m_evidence->preference) {
        connect(sheet.button(saidWord("prefer.drop", language)), &QPushButton::clicked, this, &ProvenancePanel::dropPreference);
    }
}

void ProvenancePanel::writeButtons(ProvenanceSheet &sheet)
{
    const Language language = m_look.language;
    const Observation value = m_evidence->values.front();
    sheet.rule();
    connect(sheet.button(saidWord("action.copy.sentence", language)), &QPushButton::clicked, this,
            &ProvenancePanel::copySentence);
    if (value.passage.empty()) {
        return;
    }
    const bool attached = !documentOf(m_store, value.series.source).isEmpty();
    if (attached) {
        connect(sheet.button(saidWord("passage.open", language)), &QPushButton::clicked, this,
                [this, value] { openPassage(value); });
    }
    connect(sheet.button(saidWord(attached ? "passage.detach" : "passage.attach", language)), &QPushButton::clicked, this,
            [this, value, attached] {
                if (attached) {
                    rememberDocument(m_store, value.series.source, {});
                    refill();
                } else {
                    attachText(value);
                }
            });
}

Choice ProvenancePanel::choiceOf(const Observation &value) const
{
    Choice choice{{{value.key(*m_desk.codes)}}, {}, m_choice.card};
    if (value.isFigure()) {
        choice.lineage.figures = {value.figure};
    }
    return choice;
}

void ProvenancePanel::addEntry(ProvenanceSheet &sheet, const Observation &value)
{
    connect(sheet.entry(figureEntry(value, *m_desk.codes, m_look.language)), &QPushButton::clicked, this,
            [this, choice = choiceOf(value)] { Q_EMIT figureChosen(choice); });
}

QString ProvenancePanel::totalWords() const
{
    const auto total =
        m_evidence && m_desk.codes ? totalText(m_question, *m_evidence, *m_desk.codes, m_look.language) : std::nullopt;
    return total ? total->status : QString();
}

QString ProvenancePanel::plainText() const
{
    QStringList lines;
    for (const QLabel *label : findChildren<QLabel *>()) {
        lines << label->text();
    }
    return lines.join(u'\n');
}

void ProvenancePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        return left();
    }
    QScrollArea::keyPressEvent(event);
}

} // namespace rd
