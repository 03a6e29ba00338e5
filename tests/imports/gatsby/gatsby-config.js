module.exports = {
  siteMetadata: {
    title: `Salt Works`,
    description: 'On salt',
    siteUrl: `https://salt.example`,
  },
  plugins: ['gatsby-transformer-remark'],
};
