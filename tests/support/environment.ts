// A whole environment, so that what the code reads at import is the same on every machine and with either database.
Object.assign(process.env, {
  DATABASE_URL: '',
  PGLITE_DIR: 'memory://',
  PUBLIC_URL: 'http://localhost:3000',
  SECRET: 'nothing-but-tests-is-sealed-with-this-secret',
  SMTP_URL: 'smtp://127.0.0.1:1',
  MAIL_FROM: 'Toveis <post@toveis.example>',
  DEMO: '',
  PORT: '',
  OPERATOR_NAME: '',
  OPERATOR_EMAIL: '',
  REGISTER_URL: 'http://127.0.0.1:1',
  LOG_LEVEL: 'silent',
})
