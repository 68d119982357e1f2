#include "ui/deck/slideform.h"

#include "app/reports/reports.h"
#include "core/decimal.h"
#include "exchange/json/keptviews.h"
#include "ui/deck/reportpicker.h"
#include "ui/editing/wording.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>
#include <array>
#include <utility>

namespace rd {
namespace {

constexpr std::pair<const char *, const char *> layouts[] = {{"one", "deck.layout.one"},
                                                             {"two", "deck.layout.two"},
                                                             {"number", "deck.layout.number"},
                                                             {"title", "deck.layout.title"},
                                                             {"section", "deck.layout.section"}};
constexpr std::pair<const char *, const char *> placings[] = {
    {"", "deck.placing.above"}, {"beside", "deck.placing.beside"}, {"alone", "deck.placing.alone"}};

QString textOf(const QWidget *field)
{
    const auto *line = qobject_cast<const QLineEdit *>(field);
    return line != nullptr ? line->text() : qobject_cast<const QPlainTextEdit *>(field)->toPlainText();
}

void setText(QWidget *field, const QString &text)
{
    if (textOf(field) == text) {
        return; // the cursor stays where somebody writes
    }
    if (auto *line = qobject_cast<QLineEdit *>(field)) {
        line->setText(text);
        line->setCursorPosition(0); // a long text is read from its beginning
    } else {
        qobject_cast<QPlainTextEdit *>(field)->setPlainText(text);
    }
}

/// A text over two or three lines, from which Tab leads on.
QPlainTextEdit *longField(int lines)
{
    auto *field = new QPlainTextEdit;
    field->setTabChangesFocus(true);
    field->setFixedHeight(field->fontMetrics().lineSpacing() * lines + 14);
    return field;
}

} // namespace

SlideForm::SlideForm(const Look &look, QWidget *parent)
    : QScrollArea(parent), m_look(look), m_layout(new QComboBox), m_placing(new QComboBox), m_reports(new QListWidget),
      m_addReport(new QPushButton(said("deck.reports.add"))), m_dropReport(new QPushButton(said("deck.reports.remove"))),
      m_reportUp(new QPushButton(said("deck.slide.up"))), m_reportDown(new QPushButton(said("deck.slide.down")))
{
    setObjectName(QStringLiteral("slideform"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    build();
    setSlide(std::nullopt, nullptr);
}

void SlideForm::build()
{
    auto *inside = new QWidget;
    auto *form = new QFormLayout(inside);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setContentsMargins(0, 0, 12, 0);
    form->setSpacing(6);
    const auto addChoice = [&](QComboBox *box, const char *word, const auto &entries, std::string Slide::*member) {
        for (const auto &[code, name] : entries) {
            box->addItem(said(name), QString::fromLatin1(code));
        }
        box->setObjectName(QString::fromLatin1(word));
        box->setAccessibleName(said(word));
        form->addRow(said(word), box);
        connect(box, &QComboBox::activated, this, [this, box, member] {
            change([&](Slide &slide) { slide.*member = box->currentData().toString().toStdString(); });
        });
    };
    addChoice(m_layout, "deck.layout", layouts, &Slide::layout);
    const auto addText = [&](const char *word, QWidget *field, Text Slide::*text, std::string Text::*language) {
        field->setObjectName(QString::fromLatin1(word));
        field->setAccessibleName(said(word));
        field->installEventFilter(this);
        form->addRow(said(word), field);
        m_texts.push_back({field, text, language});
        if (auto *line = qobject_cast<QLineEdit *>(field)) {
            connect(line, &QLineEdit::returnPressed, this, &SlideForm::commit);
        }
    };
    // What the window speaks comes first.
    const auto addBoth = [&](const char *zh, const char *en, Text Slide::*text, const auto &make) {
        std::array both = {std::pair(zh, &Text::zh), std::pair(en, &Text::en)};
        if (m_look.language == Language::En) {
            std::swap(both.front(), both.back());
        }
        for (const auto &[word, language] : both) {
            addText(word, make(), text, language);
        }
    };
    addBoth("deck.field.title_zh", "deck.field.title_en", &Slide::title, [] { return new QLineEdit; });
    buildReports(form);
    addChoice(m_placing, "deck.placing", placings, &Slide::placing);
    addBoth("deck.field.text_zh", "deck.field.text_en", &Slide::text, [] { return longField(2); });
    addBoth("deck.field.notes_zh", "deck.field.notes_en", &Slide::notes, [] { return longField(3); });
    addBoth("deck.field.group_zh", "deck.field.group_en", &Slide::group, [] { return new QLineEdit; });
    for (const auto &[word, mark] : {std::pair("deck.hidden", &Slide::hidden), std::pair("deck.backup", &Slide::backup)}) {
        auto *box = new QCheckBox(said(word));
        box->setObjectName(QString::fromLatin1(word));
        form->addRow(box);
        m_marks.push_back({box, mark});
    }
    for (const Mark &mark : m_marks) {
        connect(mark.box, &QCheckBox::clicked, this,
                [this, member = mark.mark](bool set) { change([&](Slide &slide) { slide.*member = set; }); });
    }
    setWidget(inside);
}

void SlideForm::buildReports(QFormLayout *form)
{
    m_reports->setObjectName(QStringLiteral("deck.reports"));
    m_reports->setAccessibleName(said("deck.reports"));
    m_reports->setFixedHeight(m_reports->fontMetrics().lineSpacing() * 3 + 16);
    m_reports->setWordWrap(true);
    m_reports->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_reports->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    form->addRow(said("deck.reports"), m_reports);
    auto *buttons = new QWidget;
    auto *grid = new QGridLayout(buttons);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(4);
    int place = 0;
    for (QPushButton *button : {m_addReport, m_dropReport, m_reportUp, m_reportDown}) {
        button->setAutoDefault(false);
        button->setAccessibleName(said("deck.reports") + QStringLiteral(": ") + button->text());
        grid->addWidget(button, place / 2, place % 2);
        ++place;
    }
    m_addReport->setObjectName(QStringLiteral("deck.reports.add"));
    form->addRow(buttons);
    auto *build = new QCheckBox(said("deck.build"));
    build->setObjectName(QStringLiteral("deck.build"));
    form->addRow(build);
    m_marks.push_back({build, &Slide::build});
    connect(m_addReport, &QPushButton::clicked, this, &SlideForm::addReportTo);
    connect(m_dropReport, &QPushButton::clicked, this, [this] {
        change([place = std::size_t(m_reports->currentRow())](Slide &slide) { (void)dropReport(slide, place); });
    });
    const auto move = [this](int by) {
        const int from = m_reports->currentRow(), to = from + by;
        change([from, to](Slide &slide) { std::swap(slide.reports[std::size_t(from)], slide.reports[std::size_t(to)]); });
        m_reports->setCurrentRow(to);
    };
    connect(m_reportUp, &QPushButton::clicked, this, [move] { move(-1); });
    connect(m_reportDown, &QPushButton::clicked, this, [move] { move(1); });
    connect(m_reports, &QListWidget::currentRowChanged, this, &SlideForm::enableParts);
}

void SlideForm::setSlide(const std::optional<Slide> &slide, std::shared_ptr<const CodeBook> codes)
{
    m_filling = true;
    const bool isSame = slide && m_slide && slide->code == m_slide->code;
    m_slide = slide;
    m_codes = std::move(codes);
    const Slide shown = slide.value_or(Slide());
    m_layout->setCurrentIndex(std::max(0, m_layout->findData(qtext(shown.layout))));
    m_placing->setCurrentIndex(std::max(0, m_placing->findData(qtext(shown.placing))));
    for (const TextField &text : m_texts) {
        if (!isSame || !text.field->hasFocus()) { // nobody loses what they are typing
            setText(text.field, qtext(shown.*text.text.*text.language));
        }
    }
    for (const Mark &mark : m_marks) {
        mark.box->setChecked(shown.*mark.mark);
    }
    fillReports();
    widget()->setEnabled(slide.has_value());
    enableParts();
    m_filling = false;
}

void SlideForm::fillReports()
{
    const int row = m_reports->currentRow();
    m_reports->clear();
    for (const std::string &code : m_slide ? m_slide->reports : std::vector<std::string>()) {
        m_reports->addItem(reportName(code));
        m_reports->item(m_reports->count() - 1)->setToolTip(m_reports->item(m_reports->count() - 1)->text());
    }
    m_reports->setCurrentRow(std::clamp(row, 0, std::max(0, m_reports->count() - 1)));
}

QString SlideForm::reportName(const std::string &code) const
{
    if (!code.starts_with('=')) {
        const auto spec = reportNamed(code, *m_codes);
        return spec ? rd::said(spec->question, m_look.language) : filledWord("deck.reports.gone", qtext(code), m_look.language);
    }
    const auto views = keptViewsFromJson(m_slide->views, "slide");
    const auto place = parseInteger(std::string_view(code).substr(1));
    const bool held = views && place && *place > 0 && std::size_t(*place) <= views->size();
    return held ? filledWord("deck.reports.view", rd::said((*views)[std::size_t(*place) - 1].question, m_look.language),
                             m_look.language)
                : filledWord("deck.reports.gone", qtext(code), m_look.language);
}

/// What says nothing about this layout is greyed, not hidden: the form stays where it is.
void SlideForm::enableParts()
{
    const bool hasCharts = m_slide && m_slide->layout != "section";
    const int row = m_reports->currentRow();
    for (const TextField &text : m_texts) {
        if (text.text == &Slide::title) { // what stands there otherwise
            const std::string layout = m_slide ? m_slide->layout : "one";
            qobject_cast<QLineEdit *>(text.field)->setPlaceholderText(said("deck.field.title.hint." + layout));
        }
    }
    m_reports->setEnabled(hasCharts);
    m_addReport->setEnabled(hasCharts);
    m_dropReport->setEnabled(hasCharts && row >= 0);
    m_reportUp->setEnabled(hasCharts && row > 0);
    m_reportDown->setEnabled(hasCharts && row >= 0 && row + 1 < m_reports->count());
    m_placing->setEnabled(m_slide && m_slide->layout != "section" && m_slide->layout != "title");
    for (const Mark &mark : m_marks) {
        if (mark.mark == &Slide::build) {
            mark.box->setEnabled(m_slide && m_slide->layout == "one" && m_slide->reports.size() > 1);
        }
    }
}

void SlideForm::change(const std::function<void(Slide &)> &edit)
{
    if (!m_slide || m_filling) {
        return;
    }
    commit();
    Slide slide = *m_slide;
    edit(slide);
    setSlide(slide, m_codes);
    Q_EMIT changed(slide);
}

void SlideForm::commit()
{
    if (!m_slide || m_filling) {
        return;
    }
    Slide slide = *m_slide;
    bool differs = false;
    for (const TextField &text : m_texts) {
        const std::string said = textOf(text.field).trimmed().toStdString();
        differs = differs || slide.*text.text.*text.language != said;
        slide.*text.text.*text.language = said;
    }
    if (differs) {
        m_slide = slide;
        Q_EMIT changed(slide);
    }
}

void SlideForm::addReportTo()
{
    ReportPicker picker(*m_codes, m_look, this);
    if (picker.exec() == QDialog::Accepted && !picker.code().empty()) {
        change([code = picker.code()](Slide &slide) {
            slide.reports.push_back(code);
            slide.build = slide.build || (slide.layout == "one" && slide.reports.size() > 1); // else it would not be seen
        });
    }
}

void SlideForm::focusTitle()
{
    for (const TextField &text : m_texts) {
        const bool wanted = m_look.language == Language::Zh ? text.language == &Text::zh : text.language == &Text::en;
        if (text.text == &Slide::title && wanted) {
            text.field->setFocus();
            qobject_cast<QLineEdit *>(text.field)->selectAll();
        }
    }
}

bool SlideForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        commit();
    }
    return QScrollArea::eventFilter(watched, event);
}

} // namespace rd
