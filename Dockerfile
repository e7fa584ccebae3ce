# The web server's image: the pinned requirements in a virtual environment, the code, and the static files, owned by root and run by nobody in particular.

FROM python:3.13-slim AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1
RUN python -m venv /opt/venv
COPY requirements.txt .
RUN /opt/venv/bin/pip install --no-cache-dir --require-hashes -r requirements.txt

FROM python:3.13-slim
ENV PATH=/opt/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin ivig
COPY --from=build /opt/venv /opt/venv
WORKDIR /srv/ivig
COPY . .
RUN SECRET_KEY=only-to-collect DATABASE_URL=postgresql://nowhere/none python manage.py collectstatic --noinput --verbosity 0
RUN mkdir releases && chown ivig releases
USER ivig
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
CMD ["python", "-m", "granian", "config.wsgi:application", "--interface", "wsgi", "--no-ws", "--host", "0.0.0.0", "--port", "8000", "--workers", "1", "--blocking-threads", "4", "--workers-kill-timeout", "5", "--log-level", "warning"]
