#include "ui/widgets/provenancepanel.h"

#include "app/reportrunner.h"
#include "core/numbertext.h"
#include "ui/widgets/provenancetext.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rd {
namespace {

constexpr int mostFigures = 40;

/// Puts labels below each other; all of them show plain text and can be copied from.
class Sheet {
public:
    explicit Sheet(const Look &look)
        : m_theme(look.page()), m_language(look.language), m_widget(new QWidget), m_column(new QVBoxLayout(m_widget))
    {
        m_column->setContentsMargins(16, 16, 16, 16);
        m_column->setSpacing(0);
    }
    [[nodiscard]] QWidget *finished()
    {
        m_column->addStretch(1);
        return m_widget;
    }
    void text(const QString &text, const TextStyle &style, int above)
    {
        if (text.isEmpty()) {
            return;
        }
        auto *label = new QLabel(text);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setFont(m_theme.font(style));
        QPalette colors = label->palette();
        colors.setColor(QPalette::WindowText, m_theme.color(style.color));
        label->setPalette(colors);
        m_column->addSpacing(above);
        m_column->addWidget(label);
    }
    void write(const ProvenanceText &content)
    {
        text(content.heading, {Type::Heading, Token::Text, true}, 12);
        text(content.numeral, {Type::PageTitle, Token::Text, true}, 4);
        QString last;
        for (const ProvenanceText::Line &line : content.lines) {
            text(line.name == last ? QString() : line.name, {Type::Caption, Token::Quiet}, 10);
            text(line.text, {}, line.name == last ? 6 : 0);
            last = line.name;
        }
    }
    QPushButton *entry(const QString &name, const QString &value)
    {
        auto *button = new QPushButton;
        button->setFlat(true);
        button->setCursor(Qt::PointingHandCursor);
        button->setAccessibleName(name + QStringLiteral(": ") + value);
        auto *inside = new QVBoxLayout(button);
        inside->setContentsMargins(8, 6, 8, 6);
        inside->setSpacing(0);
        for (const auto &[words, style] : {std::pair{name, TextStyle{Type::Caption, Token::Quiet}}, {value, TextStyle{}}}) {
            auto *label = new QLabel(words);
            label->setTextFormat(Qt::PlainText);
            label->setWordWrap(true);
            label->setFont(m_theme.font(style));
            label->setAttribute(Qt::WA_TransparentForMouseEvents);
            inside->addWidget(label);
        }
        // A button does not ask its layout for a height.
        button->setMinimumHeight(inside->totalHeightForWidth(230));
        m_column->addWidget(button);
        return button;
    }

private:
    Theme m_theme;
    Language m_language;
    QWidget *m_widget;
    QVBoxLayout *m_column;
};

} // namespace

ProvenancePanel::ProvenancePanel(QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(264);
}

ProvenancePanel::~ProvenancePanel() = default;

void ProvenancePanel::setDesk(Desk desk, ChangeWords changeWords)
{
    m_desk = std::move(desk);
    m_changeWords = std::move(changeWords);
    m_watcher.reset();
    m_figures.reset();
    m_choice = {};
    refill();
}

void ProvenancePanel::setLook(const Look &look)
{
    m_look = look;
    setAccessibleName(saidWord("panel.provenance", look.language));
    refill();
}

void ProvenancePanel::setChoice(const Choice &choice)
{
    if (choice == m_choice) {
        return;
    }
    m_choice = choice;
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
        m_figures.reset();
        return refill();
    }
    m_watcher = std::make_unique<QFutureWatcher<Result<Table>>>();
    connect(m_watcher.get(), &QFutureWatcherBase::finished, this, [this] {
        if (m_watcher->future().resultCount() > 0) {
            Result<Table> result = m_watcher->result();
            m_figures = result ? std::make_shared<const Table>(std::move(*result)) : nullptr;
        }
        refill();
    });
    m_watcher->setFuture(m_desk.runner->run(figuresBehind(m_choice, mostFigures + 1)));
}

void ProvenancePanel::refill()
{
    Sheet sheet(m_look);
    const Language language = m_look.language;
    sheet.text(saidWord("panel.provenance", language), {Type::Body, Token::Quiet, true}, 0);
    const Event *event = m_choice.empty() || !m_desk.codes
                             ? nullptr
                             : m_desk.codes->events.find(m_choice.selection.keys.front().code(Dim::Event));
    if (m_choice.empty()) {
        sheet.text(saidWord("panel.empty", language), {Type::Body, Token::Quiet}, 12);
    } else if (event) {
        sheet.write(eventText(*event, *m_desk.codes, language));
    } else if (m_figures && m_figures->rows.size() == 1) {
        sheet.write(figureText(*m_figures, m_figures->rows.front(), *m_desk.codes, language));
        const std::string figure(m_figures->rows.front().key.code(Dim::Figure));
        if (m_changeWords && !figure.empty()) {
            const QString change = m_changeWords(figure, language);
            sheet.text(change.isEmpty() ? QString() : saidWord("panel.history", language), {Type::Caption, Token::Quiet}, 10);
            sheet.text(change, {}, 0);
        }
    } else if (m_figures) {
        sheet.text(nameOf(m_choice, *m_desk.codes, language), {Type::Heading, Token::Text, true}, 12);
        const std::size_t count = m_figures->rows.size();
        sheet.text(count == 0 ? saidWord("panel.none", language) : saidWord("panel.figures", language),
                   {Type::Caption, Token::Quiet}, 10);
        for (std::size_t i = 0; i < std::min<std::size_t>(count, mostFigures); ++i) {
            const ReportRow &row = m_figures->rows[i];
            const ProvenanceText text = figureText(*m_figures, row, *m_desk.codes, language);
            const Choice choice{{{row.key}}, row.lineage, m_choice.card};
            connect(sheet.entry(text.heading, text.numeral), &QPushButton::clicked, this,
                    [this, choice] { Q_EMIT figureChosen(choice); });
        }
        sheet.text(count > mostFigures ? saidWord("panel.manymore", language) : QString(), {Type::Caption, Token::Quiet}, 10);
    }
    setWidget(sheet.finished());
    Q_EMIT filled();
}

QString ProvenancePanel::plainText() const
{
    QStringList lines;
    for (const QLabel *label : widget()->findChildren<QLabel *>()) {
        lines << label->text();
    }
    return lines.join(u'\n');
}

} // namespace rd
