/** Source hosts, builds, packages, tests, work items, AI: see `vendorTable` for how to add a line. */
export const development = `
GitHub | github | h40 h32 | github.com/settings/tokens
GitLab | gitlab | w20 w64 h64 | gitlab.com/-/user_settings/personal_access_tokens
Bitbucket | bitbucket | w64 a32 a44 w32-40 | bitbucket.org/account/settings/app-passwords
Gitea | gitea | h40
Gitee | gitee | h32
Codeberg | codeberg | h40
Sourcegraph | sourcegraph | h40 h64
Atlassian | atlassian confluence | a24 w24 | id.atlassian.com/manage-profile/security/api-tokens
Jira | jira | a24 w24 | id.atlassian.com/manage-profile/security/api-tokens
Trello | trello | h32 a32 h64
Shortcut | shortcut clubhouse | u
Asana | asana | h32 d16
Linear | linear | h32 a40
monday.com | monday monday.com | w32-300
ClickUp | clickup | a32-44
Wrike | wrike | w32-200
Notion | notion | a43 w43
Coda | coda | u
Airtable | airtable | a14-17
Smartsheet | smartsheet smartsheets | a26 a37
Todoist | todoist | h40
Basecamp | basecamp | h40
Teamwork | teamwork teamworkcrm teamworkdesk teamworkspaces | w40-90
Zenkit | zenkit | w41-46
Height | height_app | a40
Productboard | productboard | w40-200
Aha! | aha_io aha.io | h64
Pivotal Tracker | pivotal pivotaltracker pivotal_tracker | h32
YouTrack | youtrack | w40-100
ProdPad | prodpad | h64
Planyo | planyo | a62
Meister | meistertask meister | a43
Miro | miro | w27
Figma | figma | w40-45
Zeplin | zeplin | w350 w100-400
Abstract | abstract_api abstractapi | h32
InVision | invision | a40
Canva | canva | w40-64
Lucid | lucidchart lucid | w80
Travis CI | travis travisci travis_ci | a22 a20-22 | app.travis-ci.com/account/preferences
CircleCI | circle circleci circle_ci | h40 | app.circleci.com/settings/user/tokens
Drone CI | drone droneci | a32
Buildkite | buildkite | h40 a40-50
Jenkins | jenkins | h32-36
TeamCity | teamcity | w40-200
Bamboo | bamboo | h40
AppVeyor | appveyor | l20 a20
Codeship | codeship | h40
Bitrise | bitrise | w86
Codemagic | codemagic | w43-60
Appcenter | appcenter app_center | h40
Buddy | buddy_works buddyworks | u
Wercker | wercker | h64
Shippable | shippable | u
Semaphore CI | semaphore_ci | w20
Scrutinizer | scrutinizer scrutinizer-ci | h64
Codecov | codecov | u a32 | app.codecov.io/account
Coveralls | coveralls | a32-37 w33
Code Climate | codeclimate code_climate cc_test_reporter | h64
Codacy | codacy | h32 a20
SonarQube | sonar sonarqube sonarcloud | h40 | sonarcloud.io/account/security
Snyk | snyk | u | app.snyk.io/account
Semgrep | semgrep | h64
StackHawk | stackhawk | w40-50
Detectify | detectify | h32
Endor Labs | endorlabs endor | w32-64
JFrog Artifactory | artifactory jfrog xray | a73 w64 a30-128
Sonatype Nexus | nexus sonatype | b44 w40-80
Cloudsmith | cloudsmith | h40
Packagecloud | packagecloud | h48
Gemfury | gemfury fury | w20-32
npm | npm npmjs | u b36-40
NuGet | nuget | l46 | www.nuget.org/account/apikeys
PyPI | pypi twine | w100-200
RubyGems | rubygems | h32 h48
crates.io | cratesio crates.io | a32
Clojars | clojars | h60
Docker Hub | dockerhub docker_hub docker | u | hub.docker.com/settings/security
Quay | quay | c64 c40
Unity | unity | h32-64
Gradle | gradle | h20-64
CocoaPods | cocoapods | h32
Expo | expo_token | w40
BrowserStack | browserstack | a20
Sauce Labs | sauce saucelabs | u
LambdaTest | lambdatest | a50
BitBar | bitbar | a32
TestingBot | testingbot | h32
Applitools | applitools | a44-60
Percy | percy | h64
Cypress | cypress | u
Currents | currents | a20-40
BlazeMeter | blazemeter runscope | u a64
Loadmill | loadmill | w60-120
Mergify | mergify | w40-64
Knapsack Pro | knapsackpro knapsack_pro knapsack | h32
Qase | qase | h40
TestRail | testrail | w40
Postman | postman | h64
APImetrics | apimetrics apimatic | a32 w64
RapidAPI | rapidapi x-rapidapi mashape | a50
LaunchDarkly | launchdarkly launch_darkly | u w40
Optimizely | optimizely | w54 a20-60
Split | split_io splitio | a35-60
Flagsmith | flagsmith | a20-44
ConfigCat | configcat | w22-47
Statsig | statsig | a43-60
Unleash | unleash | h52-64
Backendless | backendless | u
Contentful | contentful | w43 w64
Contentstack | contentstack | h24-40
Prismic | prismic | w100-220
Sanity | sanity | a180 w80-200
Storyblok | storyblok | a24
Strapi | strapi | h256
Ghost | ghost | h26 h64
ButterCMS | buttercms | h40
GraphCMS | graphcms hygraph | w200
DatoCMS | datocms | h30
Kontent | kontent | u
ReadMe | readme | a20-72
GitBook | gitbook | w30-60
Lokalise | lokalise | h40
Crowdin | crowdin | h80 h32
Phrase | phraseapp phrase_app | h64
POEditor | poeditor | h32
Transifex | transifex | h41
Weblate | weblate | a40
OpenAI | openai chatgpt | a48 w40-200 | platform.openai.com/api-keys
Anthropic | anthropic claude | w80-120 | console.anthropic.com/settings/keys
Cohere | cohere co_api | a40
Mistral | mistral | a32
DeepSeek | deepseek | h32
DeepL | deepl | u
DeepAI | deepai | u
Deepgram | deepgram | h40 l40
AssemblyAI | assemblyai assembly_ai | h32
ElevenLabs | elevenlabs eleven_labs xi-api | h32 h48
Stability AI | stability stabilityai | a48
Replicate | replicate | a40
Hugging Face | huggingface hugging_face | a34
Together AI | together togetherai | h64
Perplexity | perplexity | a48
Groq | groq | a52
AI21 | ai21 | a32
Jina | jina | w44-70
Voyage AI | voyage voyageai | w43
Pinecone | pinecone | u w40-80
Weaviate | weaviate | a36-80
Qdrant | qdrant | w40-64
LangChain | langchain langsmith | w32-64
Weights & Biases | wandb weightsandbiases weights_biases | h40 | wandb.ai/authorize
Comet | comet_api comet_ml | a25
Neptune | neptune_api neptune | w80-200
Roboflow | roboflow | a20
Clarifai | clarifai | a32 h32
Algorithmia | algorithmia | a28
MonkeyLearn | monkeylearn | h40
Dandelion | dandelion | h32
Lexigram | lexigram | w301 w100-300
uClassify | uclassify | a12
ParallelDots | paralleldots | a43
Eden AI | edenai eden_ai | w36-300
OpenRouter | openrouter | h64
NVIDIA | nvidia nvapi ngc_api | w64 b84
SigOpt | sigopt | c48
Eraser | eraser | a20
Cursor | cursor | w40-70
Firecrawl | firecrawl | h32
Tavily | tavily | a32
Kagi | kagi | w40-90
Serper | serper | h40
SerpApi | serpapi | h64
Serpstack | serpstack | h32
SerpHouse | serphouse | a60
Brave Search | brave_search brave_api | w31
Exa | exa_api exa.ai | u
Algolia | algolia | l32 h32 | dashboard.algolia.com/account/api-keys
Typesense | typesense | a32-64
Meilisearch | meilisearch meili | w43
Swiftype | swiftype | w20
Coveo | coveo | u
Mapbox | mapbox | w80-120
Apify | apify | a36-46 | console.apify.com/account/integrations
ScraperAPI | scraperapi scraper_api scraper | h32
ScrapingBee | scrapingbee | c80
ScrapingAnt | scrapingant | h32
Scrapfly | scrapfly | h32
ScrapeOwl | scrapeowl | h30
ScraperBox | scraperbox scraper-box | c32
Scrapestack | scrapestack | h32
ScraperSite | scrapersite | a45
Zenscrape | zenscrape | u
ZenRows | zenrows | h40
Webscraper | webscraper | a60
WebScraping.AI | webscraping | u
ProxyCrawl | proxycrawl crawlbase | w22
Bright Data | brightdata luminati | u
Browserless | browserless | u
Browshot | browshot | a28
Diffbot | diffbot | h32
Import.io | import.io | a32-64
Diggernaut | diggernaut | h40
Extractor | extractorapi extractor | h40
Fetch RSS | fetchrss | w60
LinkPreview | linkpreview | h32
PDFShift | pdfshift | h32
PDFLayer | pdflayer | h32
DocRaptor | docraptor | a20
Docparser | docparser | h40
Documo | documo | w60-400
Parseur | parseur | h40
SelectPDF | selectpdf | u
html2pdf | html2pdf | a64
Restpack | restpack | a48
CloudConvert | cloudconvert | w100-1000
Convert API | convertapi convert_api | a16
Cloudmersive | cloudmersive | u
Zamzar | zamzar | h40
ConversionTools | conversiontools | w100-300
ScreenshotAPI | screenshotapi screenshot | c16-32
Screenshotlayer | screenshotlayer | h32
ApiFlash | apiflash | h32
Urlbox | urlbox | h32
Abuseipdb | abuseipdb | h80
VirusTotal | virustotal virus_total | h64 | www.virustotal.com/gui/my-apikey
Shodan | shodan | a32 | account.shodan.io
Censys | censys | a32 u
SecurityTrails | securitytrails | a32
GreyNoise | greynoise | a64
urlscan.io | urlscan | u
AlienVault OTX | alienvault otx_api | h64
Have I Been Pwned | hibp haveibeenpwned | h32
WhoisXML | whoisxml whoisxmlapi | w32
Whoxy | whoxy | a33
Hunter | hunter hunter.io | h40
FullContact | fullcontact | a32
Wakatime | wakatime | u
Codequiry | codequiry | h64
Ionic | ionic | w42 a42
OneSignal | onesignal one_signal | u w48
Pusher | pusher | h20
PubNub | pubnub | u
Ably | ably | w20-80
Stream | getstream stream_api | l64 l12
Sendbird | sendbird | h40 u
Twitch | twitch | l30 a30
Discord | discord | w59 w32 w72 | discord.com/developers/applications
Gitter | gitter | h40
Disqus | disqus | a64
Guardian | guardian | u
Steam | steam | h32
Riot | riot_api riotgames | u
RAWG | rawg | h32
PandaScore | pandascore | w51
Settlemint | settlemint | w35-45
Apollo | apollo | w22-60
Budibase | budibase | w89
AppSynergy | appsynergy | l64
Retool | retool | w40-64
Bubble | bubble_api | h32
Zapier | zapier | h32 w40
Make | integromat | u
Pipedream | pipedream | h32
Tines | tines | w20-40
Workato | workato | w60-100
Codesandbox | codesandbox | w40-64
Deno Deploy | deno_deploy | w36
Fleetbase | fleetbase | w20-40
Intra 42 | intra42 intra_42 | h64
Contribsys | contribsys | h16
Formio | formio form.io | w30-400
`;
