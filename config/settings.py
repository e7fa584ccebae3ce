"""One settings file, read from the environment; `.env.example` lists every variable. It starts nothing and guesses nothing."""

from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured
from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict

ROOT = Path(__file__).resolve().parent.parent
env = environ.Env()


def required(name, advice):
    """The variable's value, or an error that says what to do."""
    value = env.str(name, default="")
    if not value:
        raise ImproperlyConfigured(f"{name} is not set. {advice}")
    return value


DEBUG = env.bool("DEBUG", default=False)
SECRET_KEY = required("SECRET_KEY", "Set it to a long random string that you keep; `make run` makes one for you under var/.")
ALLOWED_HOSTS = [*env.list("ALLOWED_HOSTS", default=[]), "127.0.0.1", "localhost", "[::1]"]  # a machine may ask itself for its health
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])
HTTPS = env.bool("HTTPS", default=True)  # False only for a server on your own machine

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.contrib.sitemaps",
    "rest_framework",
    "django_filters",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "corsheaders",
    "csp",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "pgtrigger",
    "pghistory",
    "evidence",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "corsheaders.middleware.CorsMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "evidence.web.languages.by_address",  # before what resolves addresses
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "evidence.admin.accounts.sessions.SessionsThatEnd",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["django.templatetags.i18n", "evidence.templatetags.evidence"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]


def postgresql(address):
    """The entry of DATABASES for an address as psql reads it, socket folders and TLS options included."""
    try:
        parts = conninfo_to_dict(address)
    except ProgrammingError as error:
        raise ImproperlyConfigured(
            f"DATABASE_URL is not a PostgreSQL address ({str(error).strip()}). It looks like postgresql://user:password@host:5432/name."
        ) from error
    names = {"NAME": "dbname", "USER": "user", "PASSWORD": "password", "HOST": "host", "PORT": "port"}
    entry = {name: str(parts.pop(part, "")) for name, part in names.items()}
    return {"ENGINE": "django.db.backends.postgresql", **entry, "OPTIONS": parts}


DATABASES = {
    "default": postgresql(
        required(
            "DATABASE_URL", "Run `make run`, or `python -m config.database COMMAND…`, which starts the embedded PostgreSQL and sets it."
        )
    )
}
EMBEDDED_DATABASE = env.bool("EMBEDDED_DATABASE", default=False)  # set by config.database: a laptop, where demo people may live
DATABASE_POOL = env.int("DATABASE_POOL", default=4)
if DATABASE_POOL:
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True  # a restarted database is noticed before a reader notices it
    DATABASES["default"]["OPTIONS"]["pool"] = {"min_size": 1, "max_size": DATABASE_POOL, "timeout": 5}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
PGHISTORY_APPEND_ONLY = True
PGHISTORY_CREATED_AT_FUNCTION = "CLOCK_TIMESTAMP()"

LANGUAGE_CODE = "en"
TIME_ZONE = "UTC"
USE_I18N = True
USE_TZ = True
LOCALE_PATHS = [ROOT / "locale"]
LANGUAGES = [
    ("en", "English"),
    ("ja", "日本語"),
    ("zh-hans", "中文"),
]  # English at plain addresses, the others behind their code (decision 0019)

STATIC_URL = "/static/"
STATIC_COLLECTED = env.bool("STATIC_COLLECTED", default=True)  # False: served from where they lie, without `collectstatic`
STATIC_ROOT = ROOT / "var" / "static" if STATIC_COLLECTED else None
WHITENOISE_USE_FINDERS = not STATIC_COLLECTED
WHITENOISE_ROOT = ROOT / "evidence" / "at_root"  # what browsers ask for without having been told where it is
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if STATIC_COLLECTED
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]

BEHIND_PROXY = env.bool("BEHIND_PROXY", default=False)
TWO_FACTOR = env.bool("TWO_FACTOR", default=True)  # False: who can publish may sign in with a password alone (demonstrations only)

MAIL = bool(env.str("EMAIL_URL", default=""))  # without, links of invitations are shown to be copied, and no password is reset by mail
if MAIL:
    globals().update(env.email_url("EMAIL_URL"))
    EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.str("MAIL_FROM", default="ivig-evidence@localhost")
PASSWORD_RESET_TIMEOUT = 3600

# Signing in (decision 0014). The pages are in evidence/admin/accounts/sign_in.py, the rules beside them.
LOGIN_URL = "admin:login"
AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend"]
ACCOUNT_ADAPTER = "evidence.admin.accounts.sign_in_rules.AccountRules"
ACCOUNT_FORMS = {"login": "evidence.admin.accounts.sign_in.SignInForm"}
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = True  # as long as SESSION_COOKIE_AGE says
ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
ACCOUNT_RATE_LIMITS = {
    "login_failed": "20/m/ip,5/5m/key",  # key: an account as seen from one address
    "login_failed_anywhere": "50/h/key",  # key: the account
    "reset_password": "20/m/ip,3/h/key",
    "invitation": "60/m/ip",
    "correction": "5/h/ip",  # what readers without an account may suggest
}
ACCOUNT_EMAIL_NOTIFICATIONS = MAIL
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if BEHIND_PROXY else 0
MFA_FORMS = {"add_webauthn": "evidence.admin.accounts.sign_in.AddPasskeyForm"}
MFA_ADAPTER = "evidence.admin.accounts.sign_in_rules.FactorRules"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_ISSUER = "IVIg Evidence"
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_RECOVERY_CODES_SHOW_ONCE = True

SESSION_COOKIE_AGE = 2 * 3600  # without a request
SESSION_ABSOLUTE_AGE = 12 * 3600  # after signing in
SESSION_NOTED_EVERY = 60  # seconds: a request is noted in its session no more often
SESSION_COOKIE_NAME = "__Host-sessionid" if HTTPS else "sessionid"  # the browser accepts it only over TLS, for this host, from the root
CACHES = {
    # Of what several server processes must know of each other: failed sign-ins. Its table is made by a migration.
    "default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "evidence_cache"},
    # Of what each process counts for itself: requests of an address, and what there is of everything in one state of the data.
    "local": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "OPTIONS": {"MAX_ENTRIES": 2000}},
}

SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
CSRF_FAILURE_VIEW = "evidence.admin.keeping.autosave.token_refused"  # keeps what was typed into a form of the admin
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
    }
}
CORS_ALLOW_ALL_ORIGINS = True  # the public API and the files of releases only, without credentials
CORS_URLS_REGEX = r"^/(api|releases)/"
CORS_ALLOW_METHODS = ["GET", "HEAD", "OPTIONS"]
CORS_EXPOSE_HEADERS = [
    *("ETag", "Retry-After", "RateLimit", "RateLimit-Policy", "Location", "Content-Disposition", "Content-Range", "Accept-Ranges"),
    *("Deprecation", "Sunset", "Link"),
]

REST_FRAMEWORK = {
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "evidence.api.authentication.TokenAuthentication",
        "rest_framework.authentication.SessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticatedOrReadOnly"],
    "DEFAULT_CONTENT_NEGOTIATION_CLASS": "evidence.api.problems.Negotiation",
    "DEFAULT_THROTTLE_CLASSES": ["evidence.api.caching.RateOfAddress", "evidence.api.throttles.PerToken"],
    "DEFAULT_THROTTLE_RATES": {
        "anon": env.str("API_RATE", default="600/min"),  # requests of one address
        "token": env.str("API_TOKEN_RATE", default="1200/min"),  # requests of one token, or of one person in a session
        "wrong_token": env.str("API_WRONG_TOKEN_RATE", default="20/min"),  # tokens of one address that are none
    },
    "DEFAULT_SCHEMA_CLASS": "evidence.api.openapi.Documented",
    "EXCEPTION_HANDLER": "evidence.api.problems.problem",
    "NUM_PROXIES": 1 if BEHIND_PROXY else 0,
}
SPECTACULAR_SETTINGS = {
    "TITLE": "IVIg Evidence",
    "DESCRIPTION": "Curated, open evidence on intravenous immunoglobulin: each claim with its place in the literature. Reading needs no key.",
    "VERSION": "1.0.0",
    "OAS_VERSION": "3.1.1",
    "LICENSE": {"name": "CC0 1.0", "identifier": "CC0-1.0"},
    "SCHEMA_PATH_PREFIX": "/api/v1",
    "POSTPROCESSING_HOOKS": ["evidence.api.openapi_complete.complete"],
    "SORT_OPERATIONS": False,
    "SORT_OPERATION_PARAMETERS": False,
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "SWAGGER_UI_SETTINGS": {"deepLinking": True, "tryItOutEnabled": True, "defaultModelsExpandDepth": 0},
}

PUBMED_ADDRESS = env.str("PUBMED_ADDRESS", default="https://eutils.ncbi.nlm.nih.gov/entrez/eutils")  # empty: PubMed is not asked
CROSSREF_ADDRESS = env.str("CROSSREF_ADDRESS", default="https://api.crossref.org")  # empty: Crossref is not asked
CONTACT_EMAIL = env.str("CONTACT_EMAIL", default="")  # both services ask whom to write to when something goes wrong
NCBI_API_KEY = env.str("NCBI_API_KEY", default="")  # lets PubMed be asked ten times a second in place of three
FETCH_SECONDS = env.float("FETCH_SECONDS", default=10.0)  # how long either may take to answer

RELEASES_DIR = env.str("RELEASES_DIR", default=str(ROOT / "var" / "releases"))  # their files, to be backed up with the database

DATA_LICENCE = {"name": "CC0 1.0", "url": "https://creativecommons.org/publicdomain/zero/1.0/"}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", default="INFO")},
}
