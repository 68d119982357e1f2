#include "ui/widgets/messagebar.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace rd {

MessageBar::MessageBar(QWidget *parent) : QWidget(parent), m_label(new QLabel), m_close(new QPushButton)
{
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_label->setObjectName(QStringLiteral("message"));
    setAutoFillBackground(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(24, 8, 24, 8);
    row->addWidget(m_label, 1);
    row->addWidget(m_close);
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    hide();
}

void MessageBar::setLook(const Look &look)
{
    m_look = look;
    refresh();
}

void MessageBar::showError(const Text &sentence, const std::string &place) { say(sentence, place, true); }

void MessageBar::showNotice(const Text &sentence) { say(sentence, {}, false); }

void MessageBar::say(const Text &sentence, const std::string &place, bool isError)
{
    m_sentence = sentence;
    m_place = qtext(place);
    m_isError = isError;
    refresh();
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString MessageBar::text() const { return isHidden() ? QString() : m_label->text(); }

void MessageBar::refresh()
{
    const Theme theme = m_look.page();
    const QString sentence = said(m_sentence, m_look.language);
    m_label->setText(m_place.isEmpty() || sentence.contains(m_place) ? sentence : m_place + QStringLiteral(": ") + sentence);
    m_close->setText(saidWord("action.close", m_look.language));
    QPalette colors = palette();
    colors.setColor(QPalette::Window, theme.color(Token::Card));
    colors.setColor(QPalette::WindowText, theme.color(m_isError ? Token::Warning : Token::Text));
    setPalette(colors);
    setAccessibleName(m_label->text());
}

} // namespace rd
