#include "ui/forms/rolldialog.h"

#include "core/report/rolling.h"
#include "core/words/phrase.h"
#include "ui/editing/editsession.h"
#include "ui/editing/wording.h"
#include "ui/widgets/storework.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace rd {
namespace {

/// The period behind the earliest at which a form stands; nothing where none stands anywhere.
Result<std::optional<Period>> nextOf(Store &store)
{
    const auto forms = formsOf(store);
    if (!forms) {
        return forms.error();
    }
    std::optional<Period> next;
    for (const StoredForm &form : *forms) {
        const auto on =
            form.period ? rolled(*form.period, {form.period->months(), form.period->months(), false, false}) : std::nullopt;
        if (on && (!next || on->last() < next->last())) {
            next = on;
        }
    }
    return next;
}

QString filledWith(std::string_view key, Language language, const QStringList &values)
{
    std::vector<std::string> all;
    for (const QString &value : values) {
        all.push_back(value.toStdString());
    }
    return qtext(phraseOf(word(key, language), all));
}

} // namespace

RollDialog::RollDialog(std::string storeAddress, EditSession *session, const Look &look, QWidget *parent)
    : QDialog(parent), m_address(std::move(storeAddress)), m_session(session), m_look(look), m_period(new QLineEdit),
      m_tree(new QTreeWidget), m_message(new QLabel)
{
    setObjectName(QStringLiteral("roll"));
    setWindowTitle(said("roll.title"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    connect(m_period, &QLineEdit::textChanged, this, &RollDialog::ask);
    resize(820, 520);
    proposePeriod();
}

RollDialog::~RollDialog() = default;

QString RollDialog::message() const { return m_message->text(); }

void RollDialog::build()
{
    m_period->setPlaceholderText(said("form.period.hint"));
    m_tree->setObjectName(QStringLiteral("rolltree"));
    m_tree->setHeaderLabels({said("roll.what"), said("roll.state")});
    m_tree->setAccessibleName(said("roll.title"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    auto *buttons = new QDialogButtonBox;
    m_do = buttons->addButton(said("roll.do"), QDialogButtonBox::AcceptRole);
    buttons->addButton(said("action.close"), QDialogButtonBox::RejectRole);
    m_do->setEnabled(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &RollDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *form = new QFormLayout;
    form->addRow(said("roll.to"), m_period);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(12);
    column->addLayout(form);
    column->addWidget(m_tree, 1);
    column->addWidget(m_message);
    column->addWidget(buttons);
}

void RollDialog::proposePeriod()
{
    auto next = std::make_shared<Result<std::optional<Period>>>(std::optional<Period>());
    workInStore(
        this, m_address, [next](Store &store) { *next = nextOf(store); },
        [this, next](const std::optional<Error> &fault) {
            if (fault || !*next) {
                return m_message->setText(rd::said(fault ? fault->sentence : next->error().sentence, m_look.language));
            }
            if (**next && m_period->text().isEmpty()) { // what somebody typed meanwhile stays
                m_period->setText(qtext((**next)->sdmx()));
            }
        });
}

void RollDialog::ask()
{
    const auto to = Period::parse(m_period->text().trimmed().toStdString());
    m_do->setEnabled(false);
    m_tree->clear();
    m_message->clear();
    if (!to || to->months() == 0) {
        return;
    }
    auto plan = std::make_shared<Result<RollForward>>(RollForward());
    workInStore(
        this, m_address, [plan, to](Store &store) { *plan = planRoll(store, *to); },
        [this, plan, to, asked = m_period->text()](const std::optional<Error> &fault) {
            if (asked != m_period->text()) {
                return; // typed on meanwhile
            }
            if (fault || !*plan) {
                return m_message->setText(rd::said(fault ? fault->sentence : plan->error().sentence, m_look.language));
            }
            showPlan(**plan, *to);
        });
}

void RollDialog::showPlan(const RollForward &plan, const Period &to)
{
    const Language language = m_look.language;
    qsizetype missing = 0;
    for (const RolledOn &moved : plan.moved) {
        const QString from = moved.from ? qtext(moved.from->text(language)) : QStringLiteral("—");
        auto *row = new QTreeWidgetItem(
            m_tree, {rd::said(moved.name, language), from + QStringLiteral(" → ") + qtext(moved.to.text(language))});
        for (const NotArrived &gap : moved.missing) {
            new QTreeWidgetItem(row, {rd::said(gap.what, language), rd::said(gap.why, language)});
        }
        missing += qsizetype(moved.missing.size());
    }
    m_tree->expandAll();
    m_tree->resizeColumnToContents(0);
    m_tree->setColumnWidth(0, std::min(m_tree->columnWidth(0) + 12, 420));
    const QString when = qtext(to.text(language));
    m_message->setText(plan.moved.empty() ? filledWord("roll.nothing", when, language)
                                          : filledWith("roll.summary", language,
                                                       {QString::number(plan.moved.size()), when, QString::number(missing)}));
    m_do->setEnabled(!plan.moved.empty());
    Q_EMIT shown();
}

void RollDialog::accept()
{
    const auto to = Period::parse(m_period->text().trimmed().toStdString());
    if (!to || !m_do->isEnabled()) {
        return;
    }
    const auto edit = [to](Store &store) {
        const auto plan = planRoll(store, *to); // as the store is now
        return plan ? rollForward(store, *plan, *to) : Result<std::int64_t>(plan.error());
    };
    m_session->run(edit, filledWord("roll.done", qtext(to->text(m_look.language)), m_look.language),
                   [this, self = QPointer(this)](const Result<std::int64_t> &done) {
                       if (self && !done) {
                           m_message->setText(rd::said(done.error().sentence, m_look.language));
                       } else if (self) {
                           QDialog::accept();
                       }
                   });
}

} // namespace rd
