#include "store/sql/driverconnection.h"

#include <atomic>

namespace rd {
namespace {

std::atomic<quint64> connections = 0;

} // namespace

DriverConnection::DriverConnection(const QString &driver)
    : m_name(QStringLiteral("rd-store-%1").arg(++connections)), m_database(QSqlDatabase::addDatabase(driver, m_name))
{
}

DriverConnection::~DriverConnection()
{
    m_database.close();
    m_database = QSqlDatabase(); // removeDatabase complains about copies
    QSqlDatabase::removeDatabase(m_name);
}

} // namespace rd
