import process from 'node:process';
import { fileURLToPath, URL } from 'node:url';
import CopyWebpackPlugin from 'copy-webpack-plugin';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';

const DEVELOPMENT_ORIGIN = 'https://localhost:3000';
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The task pane: one page, one script, one style file, and the worker that holds the engine.
 * PERIKSA_ORIGIN is where the built files will be served from; the manifest names it.
 */
export default async function config(environment, { mode = 'production' }) {
  const origin = process.env.PERIKSA_ORIGIN ?? DEVELOPMENT_ORIGIN;
  return {
    mode,
    entry: { taskpane: here('src/taskpane/main.tsx') },
    output: {
      path: here('dist'),
      filename: '[name].js',
      chunkFilename: '[name].js',
      publicPath: '',
      clean: true,
    },
    devtool: mode === 'production' ? false : 'source-map',
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'swc-loader',
          options: {
            jsc: {
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic' } },
              target: 'es2022',
            },
          },
        },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
      ],
    },
    plugins: [
      new MiniCssExtractPlugin({ filename: '[name].css' }),
      new HtmlWebpackPlugin({
        filename: 'taskpane.html',
        template: here('src/taskpane/taskpane.html'),
        chunks: ['taskpane'],
      }),
      new CopyWebpackPlugin({
        patterns: [
          { from: here('assets/*.{png,html}'), to: 'assets/[name][ext]' },
          {
            from: here('manifest.xml'),
            transform: (content) => content.toString().replaceAll(DEVELOPMENT_ORIGIN, origin),
          },
        ],
      }),
    ],
    // One script and one worker: what the worker needs comes with it.
    optimization: { splitChunks: false },
    // scripts/size.ts holds the sizes against the budget, compressed as they travel.
    performance: { hints: false },
    ...(process.env.WEBPACK_SERVE === 'true' ? { devServer: await devServer() } : {}),
  };
}

async function devServer() {
  const { getHttpsServerOptions } = await import('office-addin-dev-certs');
  return {
    port: 3000,
    server: { type: 'https', options: await getHttpsServerOptions() },
    headers: { 'Access-Control-Allow-Origin': '*' },
    hot: false,
  };
}
