#include "ui/show/nameline.h"

#include "app/person.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

namespace rd {

NameLine::NameLine(const Look &look, QWidget *host)
    : QFrame(host), m_question(new QLabel), m_keys(new QLabel), m_field(new QLineEdit(qtext(personName())))
{
    setFrameShape(QFrame::Box);
    setAutoFillBackground(true);
    auto *line = new QHBoxLayout(this);
    line->addWidget(m_question);
    line->addWidget(m_field, 1);
    line->addWidget(m_keys);
    for (QLabel *label : {m_question, m_keys}) {
        label->setTextFormat(Qt::PlainText);
    }
    connect(m_field, &QLineEdit::returnPressed, this, [this] { Q_EMIT given(m_field->text()); });
    m_field->selectAll();
    setLook(look);
}

void NameLine::setLook(const Look &look)
{
    setFont(look.page().font(Type::Heading));
    m_question->setText(saidWord("person.ask", look.language));
    m_keys->setText(saidWord("show.name.keys", look.language));
    m_field->setAccessibleName(saidWord("person.title", look.language));
}

/// What the field has answered and passes on is not to turn the page.
void NameLine::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    isEnter ? event->accept() : QFrame::keyPressEvent(event);
}

} // namespace rd
