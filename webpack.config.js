import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, URL } from 'node:url';
import CopyWebpackPlugin from 'copy-webpack-plugin';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';

const DEVELOPMENT_ORIGIN = 'https://localhost:3000';
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The engine and its rooms. */
const ENGINE = /[\\/]src[\\/](?:engine\.ts$|(?:workbook|settings|report|rules|fill|summary)[\\/])/;

/**
 * The task pane: one page, one script, one style file, the worker that holds the engine, and what is loaded on request.
 * PERIKSA_ORIGIN is where the built files will be served from, a folder too; the manifest names it.
 * `--env root=FOLDER` builds the src/taskpane of another folder, for tests.
 */
export default async function config({ root = here('.') } = {}, { mode = 'production' }) {
  const origin = servedFrom(process.env.PERIKSA_ORIGIN ?? DEVELOPMENT_ORIGIN);
  return {
    mode,
    context: root,
    entry: { taskpane: './src/taskpane/main.tsx' },
    output: {
      path: join(root, 'dist'),
      filename: '[name].js',
      chunkFilename: '[name].js',
      publicPath: '',
      clean: true,
    },
    devtool: mode === 'production' ? false : 'source-map',
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    resolveLoader: { modules: [here('node_modules')] },
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
        // Nothing of the engine does anything by being loaded: what the pane does not call is left out of its script.
        { test: ENGINE, sideEffects: false },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
      ],
    },
    plugins: [
      new MiniCssExtractPlugin({ filename: '[name].css' }),
      new HtmlWebpackPlugin({
        filename: 'taskpane.html',
        template: join(root, 'src/taskpane/taskpane.html'),
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
    // One script and one worker; the settings, the pages of the rules and the summary when they are asked for.
    optimization: { splitChunks: false },
    // scripts/size.ts holds the sizes against the budget, compressed as they travel.
    performance: { hints: false },
    ...(process.env.WEBPACK_SERVE === 'true' ? { devServer: await devServer() } : {}),
  };
}

/** An address as the manifest takes it: https, no slash at the end. */
function servedFrom(address) {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'https:' || url.search !== '' || url.hash !== '') {
    throw new Error(`PERIKSA_ORIGIN must be an address as https://capaian.contoh.go.id, not ${address}`);
  }
  return url.href.replace(/\/+$/, '');
}

async function devServer() {
  const { getHttpsServerOptions } = await import('office-addin-dev-certs');
  return {
    port: 3000,
    server: { type: 'https', options: await getHttpsServerOptions() },
    headers: { 'Access-Control-Allow-Origin': '*' },
    static: false,
    hot: false,
    // The overlay's frame has styles that the page's content security policy refuses; the terminal says it all.
    client: { overlay: false },
  };
}
