/** Payments, banks, markets, coins: see `vendorTable` for how to add a line. */
export const finance = `
Stripe | stripe | a24 a99 w32-107 | dashboard.stripe.com/apikeys
PayPal | paypal braintree | w80 h32 w64 | developer.paypal.com/dashboard
Square | square squareup | w43 w64 w22 | developer.squareup.com/apps
Adyen | adyen | w80-200
Plaid | plaid | l30 h30 l24 | dashboard.plaid.com/developers/keys
Razorpay | razorpay | a24 a20
Paystack | paystack | h40 a40
Flutterwave | flutterwave rave | h12 h32 a24
Mollie | mollie | a30
GoCardless | gocardless | w40
Klarna | klarna | w32-200
Checkout.com | checkout ckocheckout | u w30-50
Worldpay | worldpay | u
Authorize.net | authorizenet authorize.net | a16
CyberSource | cybersource | b44
2Checkout | 2checkout twocheckout | w30
Paddle | paddle | h50 w50
FastSpring | fastspring | a20
Recurly | recurly | h32
Chargify | chargify | w40
Omise | omise | a20
PayMongo | paymongo | a24-32
Xendit | xendit | a60
Midtrans | midtrans | w24-40
Pagar.me | pagarme pagar.me | a30-32
MercadoPago | mercadopago | w60-80
PagSeguro | pagseguro | c32 u
Iyzico | iyzico | a32
Paytm | paytm | w16
PhonePe | phonepe | u
Cashfree | cashfree | w40-64
Instamojo | instamojo | h32
Billplz | billplz | u
Dwolla | dwolla | a50
Wise | transferwise wise_api wise | u
Revolut | revolut | w43
Monzo | monzo | w60-300
Starling | starling | w40-300
Nordigen | nordigen gocardless_bank | h128
TrueLayer | truelayer | w40
Yodlee | yodlee | a28-40
Finicity | finicity | h32 a20
MX | mx_api | h40
Tink | tink | h32
Ramp | ramp | w48
Brex | brex | w40
Mercury | mercury_api | w40-64
Moonclerk | moonclerk | h32
PayDirt | paydirt | h32
RequestFinance | requestfinance request_finance | c31
Coinbase | coinbase | w64 a32 b88 | www.coinbase.com/settings/api
Binance | binance | a64
Kraken | kraken | b80-90 b56
KuCoin | kucoin | h24 u
Bittrex | bittrex | l32 a32
Bitfinex | bitfinex | a43
Bitmex | bitmex | w24 w48
Bitstamp | bitstamp | a32
Bybit | bybit | a18-36
OKX | okx okex | u c32
Huobi | huobi htx_api | u
Gemini | gemini | a20 a28
Poloniex | poloniex | w35-128
FTX | ftx_api | w40
Gate.io | gateio gate.io | h32 h64
Crypto.com | crypto_com cryptocom | a22
Blockchain.info | blockchain_info | u
BlockCypher | blockcypher | h32
Blocknative | blocknative | u
Blockchair | blockchair | w32
Blit | blitapp blit | a44
Infura | infura | h32 | app.infura.io
Alchemy | alchemy | w32
QuickNode | quicknode | h40
Moralis | moralis | a64
Etherscan | etherscan bscscan polygonscan arbiscan ftmscan snowtrace | c34
Ethplorer | ethplorer | a21-24
Covalent | covalent | w27-32
NFTPort | nftport | u
OpenSea | opensea | h32
Tatum | tatum | u
dfuse | dfuse | h32
Graph | thegraph graphprotocol | h32
Pinata | pinata | h20 h64
Web3.Storage | web3storage web3.storage | w100-300
Storj | storj | w80-200
Bitcoin Average | bitcoinaverage bitcoin_average | a43
CoinAPI | coinapi | u
CoinGecko | coingecko | w27
Coinlayer | coinlayer | h32
Coinlib | coinlib | a16
CoinMarketCap | coinmarketcap cmc_pro | u
CryptoCompare | cryptocompare | h64
CryptoAPIs | cryptoapis | h40
Glassnode | glassnode | a27
Messari | messari | u
Nomics | nomics | h32
World Coin Index | worldcoinindex | w35
Alpha Vantage | alphavantage alpha_vantage | c16
Polygon | polygon polygon.io | w32
IEX Cloud | iex iexcloud iexapis | w35 h32
Finnhub | finnhub | l20 a20
Finage | finage | w35-42 c32
Tiingo | tiingo | h40
Twelve Data | twelvedata twelve_data | h32
Marketstack | marketstack | h32
EOD Historical | eodhistorical eodhd | w22
Financial Modeling Prep | financialmodelingprep fmp_api | a32
Quandl | quandl nasdaqdatalink nasdaq | w20
Intrinio | intrinio intrin | w44 b34
SimFin | simfin | a32
StockData | stockdata | a40
Tradier | tradier | a28
Alpaca | alpaca apca | c20 a40
Oanda | oanda | w65
Interactive Brokers | ibkr | w40
Robinhood | robinhood | w40-300
TD Ameritrade | tdameritrade | c32
Fixer | fixer fixer.io fixerio | h32
Currencylayer | currencylayer | h32
CurrencyFreaks | currencyfreaks | h32
Currency Scoop | currencyscoop | h32
CurrencyCloud | currencycloud | h64
Exchange Rates | exchangerate exchangerates exchangeratesapi openexchangerates | h32 h24
FastForex | fastforex | w24-28
FX Market | fxmarket | w20
1Forge | 1forge oneforge | a32
VATLayer | vatlayer | h32
TaxJar | taxjar | h32
Avalara | avalara | w44
Lunch Money | lunchmoney | a50
YNAB | youneedabudget ynab | w43 h64
Technical Analysis | technicalanalysis taapi | c48
Collect2 | collect2 | u
Mono | withmono mono_api | w40
`;
