#include "ui/importing/columnslist.h"

#include "core/words/numbertext.h"
#include "intake/codefinder.h"
#include "intake/flaggedperiod.h"
#include "intake/headflags.h"

#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>

#include <algorithm>

namespace rd {
namespace {

enum Part { HeadPart, BeginsPart, UsePart, IndicatorPart, PeriodPart, UnitPart, lineParts };

/// What a person may choose, in the order of use.
constexpr Field choices[] = {Field::None,          Field::Area,      Field::AreaName,   Field::Period,     Field::Indicator,
                             Field::IndicatorName, Field::ObsValue,  Field::Unit,       Field::UnitName,   Field::Industry,
                             Field::Subject,       Field::Kind,      Field::Source,     Field::Qualifier,  Field::Status,
                             Field::AsPublished,   Field::FigureId,  Field::Multiplier, Field::ObsValueHi, Field::Mark,
                             Field::Headline,      Field::Paragraph, Field::GapReason};

/// Powers of ten as CodeFinder::unit() reads them again.
struct PowerWords {
    std::string_view power, zh, en;
};
constexpr PowerWords knownPowers[] = {
    {"0", "", ""}, {"3", "千", "thousand "}, {"4", "万", "10,000 "}, {"6", "百万", "million "}, {"8", "亿", "100 million "}};

/// A unit with its multiplier as a person writes it: 亿元.
QString unitText(const Fixed &fixed, const CodeBook &codes, Language language)
{
    const auto unit = fixed.find(Field::Unit), power = fixed.find(Field::Multiplier);
    if (unit == fixed.end()) {
        return {};
    }
    const Unit *known = codes.units.find(unit->second);
    const QString name = known == nullptr ? qtext(unit->second) : qtext(known->symbol.in(language));
    const std::string by = power == fixed.end() ? "0" : power->second;
    const auto written = std::ranges::find(knownPowers, std::string_view(by), &PowerWords::power);
    return written == std::end(knownPowers) ? QStringLiteral("10^%1 ").arg(qtext(by)) + name
           : language == Language::Zh       ? qtext(std::string(written->zh)) + name
                                            : qtext(std::string(written->en)) + name;
}

/// As flaggedPeriod() reads it again: 2024年 (初步数)*.
QString periodText(const Fixed &fixed, Language language)
{
    const auto said = fixed.find(Field::Period);
    const auto period = said == fixed.end() ? std::nullopt : rd::Period::parse(said->second);
    const auto behind = [&](Field field) { return fixed.contains(field) ? fixed.at(field) : std::string(); };
    const std::string status =
        behind(Field::Status).empty() ? std::string() : " (" + statusWords(behind(Field::Status)).in(language) + ")";
    return period ? qtext(period->text(language) + status + behind(Field::Mark)) : QString();
}

QLineEdit *editIn(QWidget *box)
{
    const auto *choice = qobject_cast<QComboBox *>(box);
    return choice != nullptr ? choice->lineEdit() : qobject_cast<QLineEdit *>(box);
}

} // namespace

ColumnsList::ColumnsList(std::shared_ptr<const CodeBook> codes, const Look &look, QWidget *parent)
    : QTableWidget(0, lineParts, parent), m_codes(std::move(codes)), m_look(look)
{
    setHorizontalHeaderLabels({said("import.head"), said("import.begins"), said("import.taken.for"), said("field.indicator"),
                               said("field.period"), said("field.unit")});
    setAccessibleName(said("import.columns"));
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    verticalHeader()->setDefaultSectionSize(34);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    horizontalHeader()->setStretchLastSection(true);
    for (const auto &[part, width] :
         {std::pair(HeadPart, 180), {BeginsPart, 100}, {UsePart, 150}, {IndicatorPart, 190}, {PeriodPart, 130}}) {
        setColumnWidth(part, width);
    }
}

void ColumnsList::show(const TablePreview &preview)
{
    const Hand hand = takeHand();
    m_mapping = preview.mapping;
    setRowCount(int(m_mapping.columns.size()));
    for (int column = 0; column < rowCount(); ++column) {
        addLine(preview, column);
    }
    giveHand(hand);
}

/// Every reading makes the boxes anew, also while a person goes on in the next one.
ColumnsList::Hand ColumnsList::takeHand()
{
    Hand hand;
    QWidget *focus = QApplication::focusWidget();
    for (int line = 0; focus != nullptr && line < rowCount(); ++line) {
        for (int part = UsePart; part < lineParts; ++part) {
            const QWidget *box = cellWidget(line, part);
            if (box == nullptr || (box != focus && !box->isAncestorOf(focus))) {
                continue;
            }
            hand.line = line;
            hand.part = part;
        }
    }
    if (QLineEdit *edit = hand.line < 0 ? nullptr : editIn(cellWidget(hand.line, hand.part))) {
        hand.cursor = edit->cursorPosition();
        hand.typed = edit->text();
        hand.isTyping = edit->isModified();
        edit->blockSignals(true); // what is half typed is not finished by the box's end
    }
    return hand;
}

void ColumnsList::giveHand(const Hand &hand)
{
    QWidget *box = hand.line < 0 || hand.line >= rowCount() ? nullptr : cellWidget(hand.line, hand.part);
    if (box == nullptr) {
        return;
    }
    box->setFocus();
    if (QLineEdit *edit = editIn(box); edit != nullptr && hand.isTyping) {
        edit->setText(hand.typed);
        edit->setModified(true);
        edit->setCursorPosition(hand.cursor);
    }
}

void ColumnsList::addLine(const TablePreview &preview, int column)
{
    const ColumnUse &use = m_mapping.columns[std::size_t(column)];
    QStringList begins;
    for (const SheetRow &row : preview.start.rows) {
        if (row.line >= m_mapping.firstLine && begins.size() < 3 && std::size_t(column) < row.cells.size()) {
            begins << qtext(row.cells[std::size_t(column)]).trimmed();
        }
    }
    auto *head = new QTableWidgetItem(use.head.empty() ? said("import.no.head") : qtext(use.head));
    head->setToolTip(head->text());
    setItem(column, HeadPart, head);
    setItem(column, BeginsPart, new QTableWidgetItem(begins.join(QStringLiteral(" · "))));
    setCellWidget(column, UsePart, fieldBox(column));
    const bool isValue = use.field == Field::ObsValue;
    setCellWidget(column, IndicatorPart, isValue ? indicatorBox(column) : nullptr);
    setCellWidget(column, PeriodPart,
                  isValue ? textBox(column, Field::Period, periodText(use.fixed, m_look.language),
                                    periodText(m_mapping.fixed, m_look.language))
                          : nullptr);
    setCellWidget(column, UnitPart,
                  isValue ? textBox(column, Field::Unit, unitText(use.fixed, *m_codes, m_look.language),
                                    unitText(m_mapping.fixed, *m_codes, m_look.language))
                          : nullptr);
}

QWidget *ColumnsList::fieldBox(int column)
{
    auto *box = new QComboBox;
    for (const Field field : choices) {
        box->addItem(said("field." + std::string(name(field))), int(field));
    }
    const ColumnUse &use = m_mapping.columns[std::size_t(column)];
    box->setCurrentIndex(box->findData(int(use.field)));
    box->setAccessibleName(said("import.taken.for") + QStringLiteral(": ") + qtext(use.head));
    connect(box, &QComboBox::activated, this, [this, box, column] {
        m_mapping.columns[std::size_t(column)].field = Field(box->currentData().toInt());
        Q_EMIT corrected();
    });
    return box;
}

QWidget *ColumnsList::indicatorBox(int column)
{
    auto *box = new QComboBox;
    const Fixed &fixed = m_mapping.columns[std::size_t(column)].fixed;
    const auto now = fixed.find(Field::Indicator);
    const QString unknown = now == fixed.end() ? QStringLiteral("—") : qtext(now->second);
    const bool isKnown = now != fixed.end() && m_codes->indicators.find(now->second) != nullptr;
    if (!isKnown) {
        box->addItem(unknown, now == fixed.end() ? QString() : unknown);
    }
    for (const auto &indicator : m_codes->indicators) {
        box->addItem(rd::said(indicator.name, m_look.language), qtext(indicator.code));
    }
    box->setCurrentIndex(isKnown ? box->findData(unknown) : 0);
    box->setAccessibleName(said("field.indicator") + QStringLiteral(": ") + qtext(m_mapping.columns[std::size_t(column)].head));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setEditable(true); // one that no list has is written as it shall be called
    box->setInsertPolicy(QComboBox::NoInsert);
    const auto take = [this, box, column, shown = box->currentText()] {
        const int listed = box->findText(box->currentText());
        if (box->currentText() != shown) {
            box->lineEdit()->setModified(false);
            correct(column, Field::Indicator,
                    (listed >= 0 ? box->itemData(listed).toString() : box->currentText().trimmed()).toStdString());
        }
    };
    connect(box, &QComboBox::activated, this, take);
    connect(box->lineEdit(), &QLineEdit::editingFinished, this, take);
    return box;
}

/// `whole`: what holds for the whole table where the column says nothing.
QWidget *ColumnsList::textBox(int column, Field field, const QString &shown, const QString &whole)
{
    auto *box = new QLineEdit(shown);
    box->setCursorPosition(0); // what is too long is seen from its beginning
    box->setPlaceholderText(whole);
    box->setAccessibleName(said("field." + std::string(name(field))) + QStringLiteral(": ")
                           + qtext(m_mapping.columns[std::size_t(column)].head));
    connect(box, &QLineEdit::editingFinished, this, [this, box, column, field, shown] {
        if (box->text() != shown) {
            box->setModified(false); // it is taken
            correct(column, field, box->text().normalized(QString::NormalizationForm_KC).trimmed().toStdString());
        }
    });
    return box;
}

/// What was typed as what a mapping holds: a period in SDMX's form, a unit with its power apart; nothing takes it out.
void ColumnsList::correct(int column, Field field, const std::string &code)
{
    Fixed &fixed = m_mapping.columns[std::size_t(column)].fixed;
    fixed.erase(field);
    for (const Field with : {Field::Multiplier, Field::Status, Field::Mark}) {
        if ((field == Field::Unit) == (with == Field::Multiplier) && (field == Field::Unit || field == Field::Period)) {
            fixed.erase(with);
        }
    }
    if (!code.empty() && field == Field::Period) {
        fixed[field] = code;
        takePeriod(fixed, flaggedPeriod(code));
    } else if (!code.empty() && field == Field::Unit) {
        const FoundUnit unit = CodeFinder(*m_codes).unit(code);
        fixed[field] = unit.code.empty() ? unit.word : unit.code;
        fixed[Field::Multiplier] = std::to_string(unit.shift);
    } else if (!code.empty()) {
        fixed[field] = code;
    }
    Q_EMIT corrected();
}

} // namespace rd
