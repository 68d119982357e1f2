#include "store/sentences.h"

namespace rd {

Error refused(const std::string &place, const std::string &zh, const std::string &en)
{
    if (place.empty()) {
        return {ErrorCode::Failed, {zh, en}, place};
    }
    return {ErrorCode::Failed, {place + "：" + zh, place + ": " + en}, place};
}

Error damaged(const std::string &place, const std::string &zh, const std::string &en)
{
    Error error = refused(place, zh, en);
    error.code = ErrorCode::Unsound;
    return error;
}

Error cancelled() { return {ErrorCode::Cancelled, {"已取消，数据未改动", "cancelled; nothing was changed"}, {}}; }

} // namespace rd
