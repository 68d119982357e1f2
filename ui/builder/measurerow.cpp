#include "ui/builder/measurerow.h"

#include "core/report/building.h"
#include "core/report/measureguard.h"
#include "ui/builder/operands.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rd {
namespace {

constexpr Operation operations[] = {Operation::None,  Operation::Growth,         Operation::Share, Operation::Rank,
                                    Operation::Index, Operation::CompoundGrowth, Operation::Ratio, Operation::Count};

/// A list that keeps the column narrow, whatever its entries are called.
QComboBox *narrowBox(const char *name)
{
    auto *box = new QComboBox;
    box->setObjectName(QString::fromLatin1(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(6);
    box->setMaxVisibleItems(16);
    return box;
}

} // namespace

MeasureRow::MeasureRow(QWidget *parent)
    : QFrame(parent), m_name(new QLabel), m_refusal(new QLabel), m_remove(new QToolButton),
      m_operation(narrowBox("build.operation")), m_operand(narrowBox("build.operand"))
{
    setObjectName(QStringLiteral("measure"));
    for (QLabel *label : {m_name, m_refusal}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_refusal->setObjectName(QStringLiteral("refusal"));
    m_refusal->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_refusal->hide();
    m_remove->setText(QStringLiteral("×"));
    m_remove->setAutoRaise(true);
    auto *head = new QHBoxLayout;
    head->addWidget(m_name, 1);
    head->addWidget(m_remove, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_operation);
    column->addWidget(m_operand);
    column->addWidget(m_refusal);
    connect(m_remove, &QToolButton::clicked, this, &MeasureRow::removed);
    connect(m_operation, &QComboBox::activated, this, [this] { take(true); });
    connect(m_operand, &QComboBox::activated, this, [this] { take(false); });
}

void MeasureRow::show(const Measure &measure, const Desk &desk, const std::vector<Period> &periods, const Look &look)
{
    m_refused = measure == m_measure ? m_refused : std::nullopt; // of another measure nothing is known yet
    m_measure = measure;
    m_look = look;
    showRefusal(m_refused);
    const auto other =
        std::ranges::find_if(desk.codes->indicators, [&](const Indicator &one) { return one.code != measure.indicator; });
    m_firstOther = other == desk.codes->indicators.end() ? measure.indicator : other->code;
    const QString name = said(desk.codes->nameOf(Dim::Indicator, measure.indicator), look.language);
    m_name->setText(name);
    m_name->setFont(look.page().font(Type::Body, true));
    m_remove->setAccessibleName(saidWord("build.remove", look.language) + QStringLiteral(": ") + name);
    m_remove->setToolTip(saidWord("build.remove", look.language));
    m_operation->setAccessibleName(saidWord("build.operation", look.language) + QStringLiteral(": ") + name);
    m_operand->setAccessibleName(saidWord("build.operand", look.language) + QStringLiteral(": ") + name);
    QPalette colors = m_refusal->palette();
    colors.setColor(QPalette::WindowText, look.page().color(Token::Warning));
    m_refusal->setPalette(colors);
    fillOperations(*desk.codes);
    fillOperands(*desk.codes, periods);
}

/// What would mislead stays in the list and says so; whoever takes it is told why below.
void MeasureRow::fillOperations(const CodeBook &codes)
{
    m_operation->clear();
    for (const Operation operation : operations) {
        QString text = said(operationName({m_measure.indicator, operation, {}}, codes), m_look.language);
        if (objectionTo({m_measure.indicator, operation, {}}, codes)) {
            text = saidWord("build.misleads", m_look.language).replace(QStringLiteral("{}"), text);
        }
        m_operation->addItem(text, int(operation));
    }
    m_operation->setCurrentIndex(m_operation->findData(int(m_measure.operation)));
    m_operation->setToolTip(m_operation->currentText().toHtmlEscaped());
}

void MeasureRow::fillOperands(const CodeBook &codes, const std::vector<Period> &periods)
{
    m_operand->clear();
    for (const auto &[code, name] : operandsOf(m_measure, codes, periods)) {
        m_operand->addItem(said(name, m_look.language), qtext(code));
    }
    const std::string held = m_measure.operation == Operation::Growth && m_measure.operand == "year" ? "" : m_measure.operand;
    m_operand->setCurrentIndex(m_operand->findData(qtext(held)));
    m_operand->setToolTip(m_operand->currentText().toHtmlEscaped());
    m_operand->setVisible(m_operand->count() > 1 || m_measure.operation == Operation::Ratio);
}

void MeasureRow::take(bool otherOperation)
{
    Measure measure = m_measure;
    measure.operation = Operation(m_operation->currentData().toInt());
    measure.operand = otherOperation ? std::string() : m_operand->currentData().toString().toStdString();
    if (measure.operation == Operation::Ratio && measure.operand.empty()) {
        measure.operand = m_firstOther;
    }
    Q_EMIT changed(measure);
}

void MeasureRow::showRefusal(const std::optional<Refusal> &refusal)
{
    m_refused = refusal;
    m_refusal->setText(
        refusal
            ? saidWord("build.refused", m_look.language).replace(QStringLiteral("{}"), said(refusal->sentence, m_look.language))
            : QString());
    m_refusal->setVisible(refusal.has_value());
}

QString MeasureRow::refusalText() const { return m_refusal->text(); }

} // namespace rd
