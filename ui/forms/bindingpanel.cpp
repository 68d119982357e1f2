#include "ui/forms/bindingpanel.h"

#include "app/forms/formcomputation.h"
#include "app/forms/formwords.h"
#include "core/report/columns.h"
#include "core/report/measureguard.h"
#include "core/words/numbertext.h"
#include "ui/builder/operands.h"
#include "ui/editing/wording.h"
#include "ui/forms/valuepicker.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace rd {
namespace {

constexpr int powers[] = {0, 3, 4, 6, 8, 9};
constexpr int mostDecimals = 10;
void addRow(QFormLayout &form, const char *name, QWidget *field)
{
    auto *label = new QLabel;
    label->setObjectName(QString::fromLatin1(name));
    label->setBuddy(field);
    field->setObjectName(QString::fromLatin1(name) + QStringLiteral(".field"));
    form.addRow(label, field);
}

} // namespace

BindingPanel::BindingPanel(QWidget *parent)
    : QWidget(parent), m_cell(new QLabel), m_words(new QLabel), m_picker(new ValuePicker), m_choices(new QWidget),
      m_form(new QFormLayout(m_choices)), m_period(new QComboBox), m_operation(new QComboBox), m_operand(new QComboBox),
      m_power(new QComboBox), m_rounding(new QComboBox), m_decimals(new QSpinBox), m_qualified(new QCheckBox),
      m_clear(new QPushButton)
{
    build();
    connect(m_picker, &ValuePicker::picked, this, &BindingPanel::takeKey);
    for (QComboBox *box : {m_period, m_operation, m_operand, m_power, m_rounding}) {
        box->setSizeAdjustPolicy(
            QComboBox::AdjustToMinimumContentsLengthWithIcon); // the panel is narrow, and a list shows all of a name
        connect(box, &QComboBox::activated, this, &BindingPanel::takeChoices);
    }
    connect(m_decimals, &QSpinBox::editingFinished, this, &BindingPanel::takeChoices);
    connect(m_qualified, &QCheckBox::clicked, this, &BindingPanel::takeChoices);
    connect(m_clear, &QPushButton::clicked, this, &BindingPanel::unbound);
}

void BindingPanel::build()
{
    for (QLabel *label : {m_cell, m_words}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    QFont bold = font();
    bold.setBold(true);
    m_cell->setFont(bold);
    m_words->setObjectName(QStringLiteral("formBinding"));
    m_clear->setObjectName(QStringLiteral("form.unbind"));
    m_clear->setAutoDefault(false); // Enter in a field is no wish to clear
    m_decimals->setRange(0, mostDecimals);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    addRow(*m_form, "form.when", m_period);
    addRow(*m_form, "form.operation", m_operation);
    addRow(*m_form, "form.operand", m_operand);
    addRow(*m_form, "form.power", m_power);
    addRow(*m_form, "form.decimals", m_decimals);
    addRow(*m_form, "form.rounding", m_rounding);
    m_form->addRow(m_qualified);
    m_form->addRow(m_clear);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_cell);
    column->addWidget(m_words);
    column->addWidget(m_picker);
    column->addWidget(m_choices);
    column->addStretch(1);
    setFixedWidth(260);
}

void BindingPanel::setCodes(std::shared_ptr<const CodeBook> codes, const Table *figures)
{
    m_codes = std::move(codes);
    m_basesOf = {}; // other periods may have come
    m_picker->setCodes(m_codes, figures);
    showBinding();
}

void BindingPanel::setBases(const Key &of, std::vector<Period> bases)
{
    if (of == m_basesOf) {
        m_bases = std::move(bases);
        showBinding();
    }
}

void BindingPanel::setLook(const Look &look)
{
    m_look = look;
    m_picker->setLook(look);
    for (const char *name : {"form.when", "form.operation", "form.operand", "form.power", "form.decimals", "form.rounding"}) {
        findChild<QLabel *>(QString::fromLatin1(name))->setText(said(name));
    }
    m_qualified->setText(said("form.qualified"));
    m_clear->setText(said("form.unbind"));
    fillChoices();
}

void BindingPanel::fillChoices()
{
    for (QComboBox *box : {m_period, m_power, m_rounding}) {
        box->clear();
    }
    for (int relation = 0; relation <= int(FormPeriod::Any); ++relation) {
        m_period->addItem(rd::said(wordsOf(FormPeriod(relation)), m_look.language), relation);
    }
    for (const int power : powers) {
        m_power->addItem(power == 0 ? said("form.power.none") : qtext(exponentName(power, m_look.language)), power);
    }
    m_rounding->addItem(said("form.rounding.up"), int(Halfway::Up));
    m_rounding->addItem(said("form.rounding.even"), int(Halfway::Even));
}

void BindingPanel::showCell(const std::string &cell, const std::optional<FormBinding> &binding, const FormBinding &fresh)
{
    m_isBound = binding.has_value();
    m_binding = binding.value_or(fresh);
    m_cell->setText(filledWord("form.cell", qtext(cell), m_look.language));
    m_cell->show();
    m_picker->show();
    showBinding();
}

void BindingPanel::showNone(const QString &words)
{
    m_words->setText(words);
    for (QWidget *part : {static_cast<QWidget *>(m_cell), static_cast<QWidget *>(m_picker), m_choices}) {
        part->hide();
    }
}

void BindingPanel::takeKey(const Key &key)
{
    m_binding.report.clear();
    if (key.has(Dim::Area) && key.has(Dim::Indicator)) {
        m_binding.key = key;
    } else {
        for (const auto &[dim, code] : key.parts()) {
            m_binding.key.set(dim, code);
        }
    }
    if (!m_binding.key.has(Dim::Area) && m_codes->region() != nullptr) {
        m_binding.key.set(Dim::Area, m_codes->region()->code);
    }
    offer();
}

/// Another operation, or another operand of the same one.
void BindingPanel::takeOperation()
{
    const auto computations = formComputations();
    const auto chosen = std::size_t(std::max(m_operation->currentData().toInt(), 0));
    const FormComputation *before = computationOf(m_binding);
    if (m_operation->currentData().toInt() >= 0 && &computations[chosen] != before) {
        m_binding = computedAs(m_binding, computations[chosen]);
        const Measure measure{std::string(m_binding.key.code(Dim::Indicator)), m_binding.operation, {}};
        if (const auto operands = operandsOf(measure, *m_codes, {});
            measure.operation == Operation::Ratio && !operands.empty()) {
            m_binding.operand = operands.front().first;
        }
    } else if (m_operand->isVisibleTo(this) && m_operand->currentIndex() >= 0) {
        m_binding.operand = m_operand->currentData().toString().toStdString();
    }
}

/// What may be worked out of the indicator; what would mislead stays and says so.
void BindingPanel::showOperations()
{
    m_operation->clear();
    const std::string indicator(m_binding.key.code(Dim::Indicator));
    const FormComputation *now = computationOf(m_binding);
    const auto computations = formComputations();
    for (std::size_t i = 0; i < computations.size(); ++i) {
        const FormComputation &one = computations[i];
        QString text = rd::said(nameOf(one, indicator, *m_codes), m_look.language);
        if (objectionTo({indicator, one.operation, {}}, *m_codes)) {
            text = filledWord("build.misleads", text, m_look.language);
        }
        m_operation->addItem(text, int(i));
        m_operation->setItemData(int(i), text.toHtmlEscaped(), Qt::ToolTipRole);
    }
    if (now == nullptr) { // a column that only a report has
        m_operation->addItem(rd::said(columnName(m_binding.column), m_look.language), -1);
    }
    m_operation->setCurrentIndex(now == nullptr ? m_operation->count() - 1 : int(now - computations.data()));
    m_operation->setToolTip(m_operation->currentText().toHtmlEscaped());
    showOperands();
}

/// What it is reckoned against, where that can be chosen. Which periods may be a base is asked for when it is needed.
void BindingPanel::showOperands()
{
    m_operand->clear();
    const std::string indicator(m_binding.key.code(Dim::Indicator));
    const bool hasBase = m_binding.operation == Operation::CompoundGrowth || m_binding.operation == Operation::Index;
    if (hasBase && !indicator.empty() && !(m_basesOf == m_binding.key)) {
        m_basesOf = m_binding.key;
        m_bases.clear();
        Q_EMIT basesAsked(m_binding);
    }
    const bool isChosenBefore = m_binding.operation == Operation::Growth; // by the operation itself
    const Measure measure{indicator, m_binding.operation, m_binding.operand};
    for (const auto &[code, name] : isChosenBefore ? std::vector<Operand>() : operandsOf(measure, *m_codes, m_bases)) {
        m_operand->addItem(rd::said(name, m_look.language), qtext(code));
    }
    if (!isChosenBefore && m_operand->findData(qtext(m_binding.operand)) < 0 && m_binding.operation != Operation::None) {
        const auto period = rd::Period::parse(m_binding.operand); // a base that the list does not offer
        m_operand->addItem(qtext(period ? period->text(m_look.language) : m_binding.operand), qtext(m_binding.operand));
    }
    m_operand->setCurrentIndex(m_operand->findData(qtext(m_binding.operand)));
    const bool hasChoice = m_operand->count() > 1 || (m_operand->count() == 1 && m_binding.operation == Operation::Ratio);
    m_operand->setVisible(hasChoice);
    findChild<QLabel *>(QStringLiteral("form.operand"))->setVisible(hasChoice);
}

/// What cannot be filled yet is not kept.
void BindingPanel::offer()
{
    m_isBound = m_isBound || m_binding.key.has(Dim::Indicator);
    showBinding();
    if (m_binding.key.has(Dim::Indicator) || !m_binding.report.empty()) {
        Q_EMIT bound(m_binding);
    }
}

void BindingPanel::takeChoices()
{
    if (m_isFilling) {
        return;
    }
    const FormBinding before = m_binding;
    m_binding.period = FormPeriod(m_period->currentData().toInt());
    takeOperation();
    m_binding.exponent = m_power->currentData().toInt();
    m_binding.halfway = Halfway(m_rounding->currentData().toInt());
    m_binding.decimals = m_decimals->value();
    m_binding.takesQualified = m_qualified->isChecked();
    if (!(m_binding == before)) {
        offer();
    }
}

void BindingPanel::showBinding()
{
    if (!m_codes || m_cell->isHidden()) {
        return;
    }
    const QString words = rd::said(wordsOf(m_binding, *m_codes), m_look.language);
    const bool isWhole = m_binding.key.has(Dim::Indicator) || !m_binding.report.empty();
    m_words->setText(!m_isBound && m_binding.key.empty() ? said("form.cell.free")
                     : isWhole                           ? words
                                                         : words + QStringLiteral("\n") + said("form.cell.half"));
    m_choices->setVisible(m_isBound);
    m_isFilling = true;
    m_period->setCurrentIndex(m_period->findData(int(m_binding.period)));
    showOperations();
    m_power->setCurrentIndex(m_power->findData(m_binding.exponent));
    m_rounding->setCurrentIndex(m_rounding->findData(int(m_binding.halfway)));
    m_decimals->setValue(m_binding.decimals);
    m_qualified->setChecked(m_binding.takesQualified);
    m_isFilling = false;
}

} // namespace rd
