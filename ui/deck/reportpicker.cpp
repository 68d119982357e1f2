#include "ui/deck/reportpicker.h"

#include "app/reports/reports.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace rd {

ReportPicker::ReportPicker(const CodeBook &codes, const Look &look, QWidget *parent)
    : QDialog(parent), m_filter(new QLineEdit), m_list(new QListWidget)
{
    setObjectName(QStringLiteral("reportpicker"));
    setWindowTitle(saidWord("deck.pick", look.language));
    m_filter->setPlaceholderText(saidWord("deck.pick.filter", look.language));
    m_filter->setAccessibleName(saidWord("deck.pick.filter", look.language));
    m_filter->setClearButtonEnabled(true);
    m_list->setAccessibleName(windowTitle());
    for (const ReportSpec &report : reportsOf(codes)) {
        auto *item = new QListWidgetItem(said(report.question, look.language), m_list);
        item->setData(Qt::UserRole, qtext(report.id));
        item->setToolTip(qtext(report.id));
    }
    auto *buttons = new QDialogButtonBox;
    m_take = buttons->addButton(saidWord("deck.add", look.language), QDialogButtonBox::AcceptRole);
    buttons->addButton(saidWord("action.cancel", look.language), QDialogButtonBox::RejectRole);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(m_filter);
    column->addWidget(m_list, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &QDialog::accept);
    connect(m_filter, &QLineEdit::textChanged, this, &ReportPicker::narrow);
    resize(520, 480);
    narrow({});
}

void ReportPicker::narrow(const QString &text)
{
    QListWidgetItem *first = nullptr;
    for (int i = 0; i < m_list->count(); ++i) {
        QListWidgetItem *item = m_list->item(i);
        const bool fits = item->text().contains(text, Qt::CaseInsensitive)
                          || item->data(Qt::UserRole).toString().contains(text, Qt::CaseInsensitive);
        item->setHidden(!fits);
        first = first == nullptr && fits ? item : first;
    }
    m_list->setCurrentItem(first);
    m_take->setEnabled(first != nullptr);
}

std::string ReportPicker::code() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item == nullptr ? std::string() : item->data(Qt::UserRole).toString().toStdString();
}

} // namespace rd
