#pragma once
#include <curl/curl.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif
/* Swift cannot call variadic functions. Each of these has one type, and the options that it is for are named where it is called. */

typedef size_t (*kith_curl_bytes)(char *bytes, size_t size, size_t count, void *owner);
typedef int (*kith_curl_remark)(CURL *easy, curl_infotype kind, char *bytes, size_t count, void *owner);

static inline CURLcode kith_curl_set_number(CURL *easy, CURLoption option, long value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode kith_curl_set_size(CURL *easy, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(easy, option, value);
}

/* The text is copied by libcurl; NULL takes the option back. */
static inline CURLcode kith_curl_set_text(CURL *easy, CURLoption option, const char *text) {
    return curl_easy_setopt(easy, option, text);
}

/* CURLOPT_COPYPOSTFIELDS, for bytes as many as CURLOPT_POSTFIELDSIZE_LARGE says. */
static inline CURLcode kith_curl_set_body(CURL *easy, const void *bytes) {
    return curl_easy_setopt(easy, CURLOPT_COPYPOSTFIELDS, bytes);
}

static inline CURLcode kith_curl_set_list(CURL *easy, CURLoption option, struct curl_slist *list) {
    return curl_easy_setopt(easy, option, list);
}

static inline CURLcode kith_curl_set_address(CURL *easy, CURLU *address) {
    return curl_easy_setopt(easy, CURLOPT_CURLU, address);
}

static inline CURLcode kith_curl_set_error_buffer(CURL *easy, char *buffer) {
    return curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, buffer);
}

/* Who is called with the bytes of the body and with the lines of the head, and with what libcurl remarks. */
static inline CURLcode kith_curl_set_callbacks(
    CURL *easy, kith_curl_bytes body, kith_curl_bytes head, kith_curl_remark remark, void *owner) {
    CURLcode code = curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, body);
    if (!code) code = curl_easy_setopt(easy, CURLOPT_WRITEDATA, owner);
    if (!code) code = curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, head);
    if (!code) code = curl_easy_setopt(easy, CURLOPT_HEADERDATA, owner);
    if (!code) code = curl_easy_setopt(easy, CURLOPT_DEBUGFUNCTION, remark);
    if (!code) code = curl_easy_setopt(easy, CURLOPT_DEBUGDATA, owner);
    return code;
}

/* CURLAUTH_BASIC and CURLAUTH_DIGEST, which are macros with a cast. */
static const long kith_curl_basic = (long)CURLAUTH_BASIC;
static const long kith_curl_digest = (long)CURLAUTH_DIGEST;

/* HTTP and HTTPS only; the option for that has changed. */
static inline CURLcode kith_curl_set_protocols(CURL *easy) {
#if LIBCURL_VERSION_NUM >= 0x075500
    return curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
#else
    return curl_easy_setopt(easy, CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
}

static inline CURLcode kith_curl_get_number(CURL *easy, CURLINFO info, long *value) {
    return curl_easy_getinfo(easy, info, value);
}

static inline CURLMcode kith_curl_multi_set_number(CURLM *multi, CURLMoption option, long value) {
    return curl_multi_setopt(multi, option, value);
}

/* How a transfer ended, taken out of a union. */
static inline CURLcode kith_curl_result(const CURLMsg *message) { return message->data.result; }

/* True for the message that a transfer has ended. */
static inline int kith_curl_is_done(const CURLMsg *message) { return message->msg == CURLMSG_DONE; }

/* Has no other program of this user look into the memory of this one; prctl is variadic, too. */
static inline void kith_hide_memory(void) {
#ifdef __linux__
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}
