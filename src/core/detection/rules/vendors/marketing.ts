/** Campaigns, analytics, shops, search engines: see `vendorTable` for how to add a line. */
export const marketing = `
Segment | segment | a32 w32 w80-90
Amplitude | amplitude | h32
Mixpanel | mixpanel | h32 a32
Heap | heap_api heapanalytics | h32
PostHog | posthog | w43
Keen | keen keenio keen.io | h64 c64
Woopra | woopra | a32
Kissmetrics | kissmetrics | h40
Matomo | matomo piwik | h32
Plausible | plausible | w43 w64
Snowplow | snowplow | u
RudderStack | rudderstack rudder | a27
mParticle | mparticle | w32-64
Adjust | adjust_app | a32
AppsFlyer | appsflyer | w20-32 u
Branch | branch_io branchio | w32
Kochava | kochava | h40
Singular | singular | h32
AppFollow | appfollow | w20-300
Klaviyo | klaviyo | w34-37
ActiveCampaign | activecampaign | h72
Campaign Monitor | campaignmonitor createsend | b88 h32
Constant Contact | constantcontact | u
ConvertKit | convertkit | w22 w43
Drip | drip | h32
GetResponse | getresponse | a32
AWeber | aweber | a40
iContact | icontact | a32
Sendy | sendy | a20
Omnisend | omnisend | w75
Vero | getvero | w40-80
Iterable | iterable | h32
Autopilot HQ | autopilothq | h32
Campayn | campayn | h64
VBout | vbout | d25 h25
BombBomb | bombbomb | w100-800
Kylas | kylas | w36
madkudu | madkudu | h32
GetGist | getgist gist | b68
Gist | convertfox | w68
TrackJS | trackjs | h32
Unbounce | unbounce | h32
OptinMonster | optinmonster | a32
Leadpages | leadpages | w40
Adobe | adobe | h32 a32 w36
Shopify | shopify | h32 h40 | partners.shopify.com
WooCommerce | woocommerce | h40
BigCommerce | bigcommerce | l31 a31
Magento | magento | l32 a32
Squarespace | squarespace | u
Wix | wix | w100-800
Webflow | webflow | h64
Ecwid | ecwid | a32
Snipcart | snipcart | w75
Commerce.js | commercejs | a48
Foxy | foxycart | w60
Gumroad | gumroad | w43
Lemon Squeezy | lemonsqueezy lemon_squeezy | w100-1200
Printful | printful | w36
Etsy | etsy | l24
eBay | ebay | w36-50
Walmart | walmart | u
AliExpress | aliexpress | h32
Rakuten | rakuten | w28-40
Loyverse | loyverse | h32
Lightspeed | lightspeed | w40
Vend | vendhq | w40
Mirakl | mirakl | u
Storecove | storecove | w43
Bugherd | bugherd | w22
Hybiscus | hybiscus | w43
Ahrefs | ahrefs | w40
Moz | mozscape moz_api | h32
Semrush | semrush | h32
Majestic | majestic_api | c32
SpyFu | spyfu | w20
Similarweb | similarweb | h32
BuiltWith | builtwith | u
GTmetrix | gtmetrix | h32
Dareboost | dareboost | a60
Ritekit | ritekit | h44
Reply.io | reply replyio | w24
Upwave | upwave | h32
Intellimize | intellimize | w40
Personalizely | personalizely | w40
Nutshell | nutshell | h40
Streak | streak | h32
Formsite | formsite | a30
SatisMeter | satismeter | a16
CloudPlan | cloudplan | w32
Cliengo | cliengo | u
Clientary | clientary roninapp | a20
FourSixty | foursixty | a40
Madmimi | madmimi | h32
Mailup | mailup | w40
Emarsys | emarsys | a20
Sailthru | sailthru | h32
Yotpo | yotpo | a40
Trustpilot | trustpilot | a32
Judge.me | judgeme judge.me | w27
Smile | smile_io | w20-40
LoyaltyLion | loyaltylion | h32
Recharge | rechargeapps | h56
Chargebee | chargebee | w32-50
Bigmarker | bigmarker | h20
Demio | demio | a32
Kajabi | kajabi | w24
Teachable | teachable | a32
Thinkific | thinkific | h32
Mindbody | mindbody | h32
MindMeister | mindmeister | w43
Tefter | tefter | a20
Noticeable | noticeable | a20
Headway | headwayapp | a32
Sleeknote | sleeknote | a32
Simvoly | simvoly | a33
Viewneo | viewneo | w100-300
SignalWire | signalwire | w40-50
Dronahq | dronahq | w50
Eventzilla | eventzilla | a24
Freemius | freemius | w32
WebEngage | webengage | u
Sparkloop | sparkloop | w43
Beehiiv | beehiiv | a64
Substack | substack | w40
`;
