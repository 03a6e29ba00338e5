module.exports = {
  title: 'Rope Work',
  tagline: 'Knots',
  url: 'https://rope.example',
  baseUrl: '/',
  i18n: { defaultLocale: 'en', locales: ['en'] },
};
